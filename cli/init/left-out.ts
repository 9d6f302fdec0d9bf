/** Something that `init` found and left out of the manifest. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}
