import { exitStatus, type Problem } from './error.js';

/** The problem for a thrown value outside the catalogue. Its next steps are the lines of the call stack. */
export const defect = (error: unknown): Problem => ({
  code: 'DEFECT',
  message: `this is a defect of mcunet, please report it with these lines: ${String(error)}`,
  next: error instanceof Error ? callsOf(error) : [],
  status: exitStatus.defect,
});

/** The lines of the stack after the message. The message itself may quote a file and have several lines. */
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
