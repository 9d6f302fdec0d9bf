/** Units of the strings in our files; all exact, so that a budget means one number. */
const sizes = { B: 1, kB: 1024, KB: 1024, KiB: 1024, MB: 1024 * 1024, MiB: 1024 * 1024 };
const times = { us: 1, ms: 1000, s: 1_000_000 };
const frequencies = { Hz: 1, kHz: 1000, MHz: 1_000_000 };

const largestSize = 2 ** 32;
const largestTime = 1e12;
const largestFrequency = 1e10;

/** Bytes of `12 kB` or 12288; null for what is no size, no whole number of bytes or more than 4 GiB. */
export const parseSize = (value: string | number): number | null => parse(value, sizes, largestSize);

/** Microseconds of `50 ms` or 50000; null for what is no time or no whole number of microseconds. */
export const parseTime = (value: string | number): number | null => parse(value, times, largestTime);

/** Hertz of `84 MHz` or 84000000; null for what is no frequency or no whole number of hertz. */
export const parseFrequency = (value: string | number): number | null => parse(value, frequencies, largestFrequency);

/** 1.5 of `1.5 %`; null for what is no percentage. */
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
