// Starts the bundled command line beside this file if Node is new enough. An old Node must parse this file, so it has only old
// syntax. The command line is another file, because an old Node cannot parse it.
const commandLine = './mcunet.mjs';
const oldest = 20;
const found = process.versions.node;

if (Number(found.split('.')[0]) < oldest) {
  process.stderr.write(
    'mcunet: Node.js ' +
      oldest +
      ' or newer is needed, found v' +
      found +
      ' at ' +
      process.execPath +
      ': ' +
      'install it from https://nodejs.org\n',
  );
  process.exitCode = 3;
} else {
  void import(commandLine);
}

export {};
