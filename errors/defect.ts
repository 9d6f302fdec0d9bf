import { exitStatus, type Problem } from './error.js';

/** Anything thrown that is no entry of the catalogue, with the calls that led to it. */
export const defect = (error: unknown): Problem => ({
  code: 'DEFECT',
  message: `a defect of mcunet, please report it with these lines: ${String(error)}`,
  next: error instanceof Error ? callsOf(error) : [],
  status: exitStatus.defect,
});

/** The stack behind the message, which may quote a file and may have lines of its own. */
function callsOf({ message, stack = '' }: Error): readonly string[] {
  const at = stack.indexOf(message);
  return at < 0
    ? []
    : stack
        .slice(at + message.length)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}
