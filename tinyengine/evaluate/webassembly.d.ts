// The part of WebAssembly that Node.js has and its type definitions leave to the browser's.
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    readonly grow: (pages: number) => number;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module): Promise<{ readonly exports: Readonly<Record<string, unknown>> }>;
}
