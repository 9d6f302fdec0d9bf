import { exitStatus } from '../start.mjs';
import { findTools, diagnose, usualCoreFolder, isPrepared, prepareUsualCore } from '../firmware.mjs';
import { columns } from '../cli.mjs';

const doctorCommand = async (world, terminal, { json, prepare = false }) => {
  const tools = await findTools(world.environment, world.directory);
  const core = tools.platformio === null ? null : await coreOf(world, tools.platformio, prepare);
  const findings = diagnose(tools, core);
  const lines = findings.map(({ name, found, advice }) => [
    name,
    found?.version ?? "missing",
    found === null ? "" : "ok",
    found?.path ?? advice ?? ""
  ]);
  if (json) terminal.json(findings);
  else terminal.out(columns(lines));
  return findings.some(({ required, found }) => required && found === null) ? exitStatus.environment : exitStatus.pass;
};
async function coreOf(world, platformio, prepare) {
  const environment = world.environment;
  const folder = usualCoreFolder(environment, world.directory);
  if (prepare && !await isPrepared(folder, platformio.version))
    await prepareUsualCore(platformio, folder, environment);
  return { folder, prepared: await isPrepared(folder, platformio.version) };
}

export { doctorCommand };
