/** The longest block that the encoder tries. */
const longest = 255;

/**
 * Encodes the order of the steps as blocks {length, repeat, operators ...}. It finds the shortest encoding by a
 * shortest path over the positions. A run of repetitions is taken whole, or without its last one.
 */
export function encodeOrder(operators: readonly number[]): Uint8Array {
  const count = operators.length;
  const cost = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1);
  const period = new Int32Array(count + 1);
  const same = sameAhead(operators);
  cost[0] = 0;
  for (let position = 0; position < count; position += 1) {
    let bytes = 0;
    for (let length = 1; length <= Math.min(longest, count - position); length += 1) {
      bytes += sizeOf(operators[position + length - 1]!);
      const most = 1 + Math.floor(same(length, position) / length);
      take(position, length, 1, bytes);
      if (most > 2) take(position, length, most - 1, bytes);
      if (most > 1) take(position, length, most, bytes);
    }
  }
  const blocks: number[][] = [];
  for (let to = count; to > 0; to = from[to]!) {
    const [start, length] = [from[to]!, period[to]!];
    blocks.push([length, (to - start) / length, ...operators.slice(start, start + length)]);
  }
  return Uint8Array.from([...blocks.reverse().flat(), 0].flatMap(bytesOf));

  function take(position: number, length: number, repeat: number, bytes: number): void {
    const to = position + repeat * length;
    const total = cost[position]! + sizeOf(length) + sizeOf(repeat) + bytes;
    if (total >= cost[to]!) return;
    cost[to] = total;
    from[to] = position;
    period[to] = length;
  }
}

/** A lower bound of the bytes of an order: one block with every operator once, and the end. */
export const leastOrder = (operators: number): number => 2 + operators + 1;

/** An upper bound of the bytes of an order: the longest blocks without repetition, and the end. */
export const mostOrder = (operators: number, steps: number): number =>
  Math.ceil(steps / longest) * (sizeOf(longest) + 1) + steps * sizeOf(operators - 1) + 1;

/**
 * Decodes an order into operators, as `mcunet_run_s8` reads it.
 * @throws Error if the driver would read past the end, or would not see blocks
 */
export function* decodeOrder(order: Uint8Array): Generator<number> {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let bits = 0; bits < 28; bits += 7) {
      const byte = order[at++];
      if (byte === undefined) throw new Error('the order of steps has no end');
      value += (byte & 127) * 2 ** bits;
      if (byte < 128) return value;
    }
    throw new Error('a number in the order of steps has more than 4 bytes');
  };
  for (let length = next(); length > 0; length = next()) {
    const repeat = next();
    // the driver would read the block's operators as the next length
    if (repeat === 0) throw new Error('a block of steps that is repeated 0 times');
    const block = Array.from({ length }, next);
    for (let round = 0; round < repeat; round += 1) yield* block;
  }
}

/**
 * Returns, for a length and a position, how many consecutive positions have the same operator `length` positions later.
 */
function sameAhead(operators: readonly number[]): (length: number, position: number) => number {
  const runs = new Map<number, Int32Array>();
  const runOf = (length: number): Int32Array => {
    const run = new Int32Array(operators.length + 1);
    for (let at = operators.length - length - 1; at >= 0; at -= 1)
      run[at] = operators[at] === operators[at + length] ? run[at + 1]! + 1 : 0;
    runs.set(length, run);
    return run;
  };
  return (length, position) => (runs.get(length) ?? runOf(length))[position]!;
}

const sizeOf = (value: number): number => (value < 128 ? 1 : value < 16_384 ? 2 : 3);

/** Encodes a number with 7 bits per byte, the lowest first. The highest bit says that another byte follows. */
function bytesOf(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...bytesOf(value >> 7)];
}
