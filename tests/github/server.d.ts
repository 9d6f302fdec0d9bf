/** The part of the stand-in that tests in TypeScript use. */
export interface Server {
  readonly url: string;
  readonly state: { readonly artifacts: readonly { readonly id: number; readonly name: string }[] };
  close: () => Promise<void>;
}
export function start(): Promise<Server>;
export function runtimeToken(run?: string, job?: string): string;
