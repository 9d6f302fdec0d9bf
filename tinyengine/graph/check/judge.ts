/** Reports the mistakes of a tensor or operator. Both functions throw. */
export interface Judge {
  /** The network is valid, but not one we compile. */
  readonly refuse: (expected: string, found: string) => never;
  /** Parts of the network contradict each other. */
  readonly contradict: (expected: string, found: string) => never;
}
