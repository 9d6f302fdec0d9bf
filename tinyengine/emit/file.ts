/** A file of the generated library. Its path is relative to the library's folder, with slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly contents: string;
}
