/**
 * The workflow that `mcunet init` writes.
 * @param action as in `uses:`, with its tag
 * @param manifest from the repository's folder
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

/** A text in JSON is one in YAML too. */
const withManifest = (manifest: string): string => `        with:
          manifest: ${JSON.stringify(manifest)}
`;
