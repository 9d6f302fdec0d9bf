/** How a check says no, at the tensor or operator it looks at. */
export interface Judge {
  /** It makes sense, but is not what we compile. */
  readonly refuse: (expected: string, found: string) => never;
  /** Its parts contradict each other. */
  readonly contradict: (expected: string, found: string) => never;
}
