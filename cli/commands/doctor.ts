import { exitStatus } from '../../errors/error.js';
import { diagnose } from '../../firmware/doctor.js';
import { findTools } from '../../firmware/tools.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../program.js';

/** `mcunet doctor`: what is installed, and what to run for the rest. */
export const doctorCommand: Handler<CommonOptions> = async (world, terminal, { json }) => {
  const findings = diagnose(await findTools(world.environment as NodeJS.ProcessEnv, world.directory));
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
