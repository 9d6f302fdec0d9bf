/** A file of the generated library: path relative to its folder, with slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly contents: string;
}
