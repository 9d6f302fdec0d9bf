/** Units in manifests. All factors are exact, so that a budget is one number. */
const sizes = { B: 1, kB: 1024, KB: 1024, KiB: 1024, MB: 1024 * 1024, MiB: 1024 * 1024 };
const times = { us: 1, ms: 1000, s: 1_000_000 };
const frequencies = { Hz: 1, kHz: 1000, MHz: 1_000_000 };

const largestSize = 2 ** 32;
const largestTime = 1e12;
const largestFrequency = 1e10;

/** Parses `12 kB` or 12288 to bytes. Returns null for other forms, fractions of a byte and more than 4 GiB. */
export const parseSize = (value: string | number): number | null => parse(value, sizes, largestSize);

/** Parses `50 ms` or 50000 to microseconds. Returns null for other forms and fractions of a microsecond. */
export const parseTime = (value: string | number): number | null => parse(value, times, largestTime);

/** Parses `84 MHz` or 84000000 to hertz. Returns null for other forms and fractions of a hertz. */
export const parseFrequency = (value: string | number): number | null => parse(value, frequencies, largestFrequency);

/** Parses `1.5 %` to 1.5. Returns null for other forms. */
export function parsePercent(text: string): number | null {
  const [, written] = /^(\d{1,4}(?:\.\d{1,6})?) ?%$/.exec(text) ?? [];
  return written === undefined ? null : Number(written);
}

function parse(value: string | number, units: Readonly<Record<string, number>>, largest: number): number | null {
  const amount = typeof value === 'number' ? value : parseText(value, units);
  return amount !== null && Number.isInteger(amount) && amount >= 0 && amount <= largest ? amount : null;
}

function parseText(text: string, units: Readonly<Record<string, number>>): number | null {
  const [, whole = '', fraction = '', name = ''] = /^(\d{1,12})(?:\.(\d{1,6}))? ?([A-Za-z]{1,3})$/.exec(text) ?? [];
  if (!Object.hasOwn(units, name)) return null;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(units[name]!);
  return scaled % scale === 0n ? Number(scaled / scale) : null;
}
