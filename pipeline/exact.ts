/** A rational number. Computations and comparisons with it are exact. The denominator is positive. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ratio = (numerator: number, denominator: number): Exact => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

/** The number that its shortest decimal notation means: 0.01 is exactly one hundredth, unlike the stored number. */
export function decimal(value: number): Exact {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) };
}

export const plus = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const minus = (a: Exact, b: Exact): Exact => plus(a, { ...b, numerator: -b.numerator });

/** `percent` percent of `a`. */
export const percentOf = (a: Exact, percent: Exact): Exact => ({
  numerator: a.numerator * percent.numerator,
  denominator: a.denominator * percent.denominator * 100n,
});

export const isLess = (a: Exact, b: Exact): boolean => a.numerator * b.denominator < b.numerator * a.denominator;

/** Converts to a number for display: eighteen decimal places, rounded towards zero. */
export const toNumber = ({ numerator, denominator }: Exact): number =>
  Number((numerator * places) / denominator) / Number(places);

const places = 10n ** 18n;
