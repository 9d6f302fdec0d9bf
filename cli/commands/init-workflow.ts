/**
 * The workflow that `mcunet init` writes.
 * @param action as in `uses:`, with its tag
 */
export const initWorkflow = (action: string): string => `name: mcunet
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
`;
