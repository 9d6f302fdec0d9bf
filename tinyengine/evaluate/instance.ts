import { evaluationOverMemory } from '../../errors/evaluate.js';

/** What every module of assembly/ exports beside its kernels. */
export interface Instance {
  readonly memory: WebAssembly.Memory;
}

const page = 65536;

/** A fresh instance, with its own memory, of a module that the build inlined as base64. */
export async function instantiate<Kernels extends Instance>(base64: string): Promise<Kernels> {
  const module = await WebAssembly.compile(Buffer.from(base64, 'base64'));
  return (await WebAssembly.instantiate(module)).exports as unknown as Kernels;
}

/** Makes the memory at least `end` bytes long; views of it made before are detached when it grows. */
export function reserve(memory: WebAssembly.Memory, end: number, limit: number, subject: string): void {
  if (end > limit) throw evaluationOverMemory(subject, end, limit);
  const missing = Math.ceil(end / page) - memory.buffer.byteLength / page;
  if (missing > 0) memory.grow(missing);
}
