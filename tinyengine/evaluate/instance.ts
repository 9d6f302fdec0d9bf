import { evaluationOverMemory } from '../../errors/evaluate.js';

/** The exports of every module of assembly/ besides its kernels. */
export interface Instance {
  readonly memory: WebAssembly.Memory;
}

const page = 65536;

// Compiled once per thread. Instances share the code and the engine's optimisation of it.
const modules = new Map<string, Promise<WebAssembly.Module>>();

/** Makes a new instance, with its own memory, of a module that the build inlined as base64. */
export async function instantiate<Kernels extends Instance>(base64: string): Promise<Kernels> {
  const compiled = modules.get(base64) ?? WebAssembly.compile(Buffer.from(base64, 'base64'));
  modules.set(base64, compiled);
  const module = await compiled;
  return (await WebAssembly.instantiate(module)).exports as unknown as Kernels;
}

/** Makes the memory at least `end` bytes long. If it grows, existing views of it are detached. */
export function reserve(memory: WebAssembly.Memory, end: number, limit: number, subject: string): void {
  if (end > limit) throw evaluationOverMemory(subject, end, limit);
  const missing = Math.ceil(end / page) - memory.buffer.byteLength / page;
  if (missing > 0) memory.grow(missing);
}
