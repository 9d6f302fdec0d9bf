/** Returns a number in [0, 1) on each call. */
export type Numbers = () => number;

/** A generator of numbers for weights. Tests do not depend on the values. */
export function numbers(seed: number): Numbers {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export const randomInt8 = (length: number, seed: number): Int8Array => {
  const next = numbers(seed);
  return Int8Array.from({ length }, () => Math.floor(next() * 256) - 128);
};
