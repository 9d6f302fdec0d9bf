#!/usr/bin/env node
const commandLine = "./mcunet.mjs";
const oldest = 20;
const found = process.versions.node;
if (Number(found.split(".")[0]) < oldest) {
  process.stderr.write(
    "mcunet: Node.js " + oldest + " or newer is needed, found v" + found + " at " + process.execPath + ": install it from https://nodejs.org\n"
  );
  process.exitCode = 3;
} else {
  void import(commandLine);
}
