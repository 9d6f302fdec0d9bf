import { exitStatus } from '../../errors/error.js';
import { isPrepared, prepareUsualCore, usualCoreFolder } from '../../firmware/core-folder.js';
import { diagnose, type Core } from '../../firmware/doctor.js';
import { findTools, type Program } from '../../firmware/tools.js';
import type { World } from '../../pipeline/world.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../command.js';

interface Options extends CommonOptions {
  readonly prepare?: boolean;
}

/** `mcunet doctor` lists the installed tools and the commands that install the others. After `--prepare`, PlatformIO builds offline. */
export const doctorCommand: Handler<Options> = async (world, terminal, { json, prepare = false }) => {
  const tools = await findTools(world.environment, world.directory);
  const core = tools.platformio === null ? null : await coreOf(world, tools.platformio, prepare);
  const findings = diagnose(tools, core);
  const lines = findings.map(({ name, found, advice }) => [
    name,
    found?.version ?? 'missing',
    found === null ? '' : 'ok',
    found?.path ?? advice ?? '',
  ]);
  if (json) terminal.json(findings);
  else terminal.out(columns(lines));
  return findings.some(({ required, found }) => required && found === null) ? exitStatus.environment : exitStatus.pass;
};

/** PlatformIO's core folder of the user's own builds. It is changed only if `prepare` is set. */
async function coreOf(world: World, platformio: Program, prepare: boolean): Promise<Core> {
  const environment = world.environment as NodeJS.ProcessEnv;
  const folder = usualCoreFolder(environment, world.directory);
  if (prepare && !(await isPrepared(folder, platformio.version)))
    await prepareUsualCore(platformio, folder, environment);
  return { folder, prepared: await isPrepared(folder, platformio.version) };
}
