/** Where a command writes: results to `out` (stdout), everything else to `note` (stderr). */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  readonly arguments: readonly string[];
}
