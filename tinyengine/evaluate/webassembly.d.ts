// The part of WebAssembly that Node.js has, but declares only in the browser's types.
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    readonly grow: (pages: number) => number;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module): Promise<{ readonly exports: Readonly<Record<string, unknown>> }>;
}
