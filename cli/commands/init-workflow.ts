/**
 * The workflow that `mcunet init` writes, as YAML.
 * @param action reference for `uses:`, with its tag
 * @param manifest path relative to the repository
 */
export const initWorkflow = (action: string, manifest: string): string => `name: mcunet
on: pull_request
permissions:
  contents: read
jobs:
  mcunet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: ${action}
${manifest === 'mcunet.json' ? '' : withManifest(manifest)}`;

/** A JSON string is a valid YAML string. */
const withManifest = (manifest: string): string => `        with:
          manifest: ${JSON.stringify(manifest)}
`;
