/** What `init` found and did not write into the manifest. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}
