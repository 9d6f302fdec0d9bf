// Starts the command line, the bundle beside this one, where Node is new enough. An old Node reads this file too, so it has no new
// syntax; the command line itself is another file because an old Node can't even read it.
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
