const initWorkflow = (action, manifest) => `name: mcunet
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
${manifest === "mcunet.json" ? "" : withManifest(manifest)}`;
const withManifest = (manifest) => `        with:
          manifest: ${JSON.stringify(manifest)}
`;

export { initWorkflow };
