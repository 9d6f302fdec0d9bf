import { isRigid, type RowGraph, type RowOperator, type RowReads } from './row-graph.js';
import type { Policy } from './types.js';

/** Marks a row whose bytes now belong to the row written over it. */
const overwritten = -1;

/** Callbacks for the events of a simulation, in order. */
interface Observer {
  readonly step: (operator: number, y: number, rows: number) => void;
  /** A row is read or written in the current step. */
  readonly touch: (row: number) => void;
  /** A row is written over a row that it is computed from. */
  readonly over: (row: number, below: number) => void;
  /** Bytes alive during the step. */
  readonly live: (bytes: number) => void;
}

/** Where a simulation may stop. */
interface Goal {
  readonly tensor?: number;
  readonly limit?: number;
}

/**
 * Executes the order of work that a policy implies, depth first from the outputs. To compute a row, it first computes
 * the rows that it depends on, or a whole tensor at a cut, and nothing earlier than needed.
 * Every row is computed once and stays alive until its last reader. A simulation may stop where a tensor is complete,
 * and another one may continue from there.
 * Thousands of simulations decide about one network, so each row is touched only as often as it is read or written.
 */
export class RowSimulator {
  /** Bytes alive between two steps. */
  #live = 0;
  /** Bytes of input rows that no operator reads. They are free after the first step. */
  #idle = 0;
  /** By tensor, its rows computed so far; by operator, its steps so far. */
  readonly #done: Int32Array;
  readonly #taken: Int32Array;
  /** By row, the number of reads that remain, and whether it stays alive with the rest of its tensor. */
  readonly #unread: Int32Array;
  readonly #tied: Uint8Array;
  /** Rows whose last read was in the current step. */
  readonly #dead: number[] = [];
  /**
   * A stack of requests, each needed for the one before it: a tensor and a number of its rows. It replaces recursion,
   * because untrusted networks can be very deep.
   */
  readonly #wanted: Int32Array;
  readonly #count: Int32Array;
  /** The policy as arrays, for fast access: whether a tensor is cut, and the rows per step of an operator. */
  readonly #isCut: Uint8Array;
  readonly #band: Int32Array;

  constructor(
    private readonly rows: RowGraph,
    private readonly observer: Observer | null = null,
  ) {
    const { tensors, operators, bytes } = rows;
    this.#done = new Int32Array(tensors.length);
    this.#taken = new Int32Array(operators.length);
    this.#unread = new Int32Array(bytes.length);
    this.#tied = new Uint8Array(bytes.length);
    this.#wanted = new Int32Array(tensors.length + 1);
    this.#count = new Int32Array(tensors.length + 1);
    this.#isCut = new Uint8Array(tensors.length);
    this.#band = new Int32Array(operators.length);
    this.reset();
  }

  /** Returns to the start. */
  reset(): void {
    const { writers, needed, timesRead, inputs, outputs, ports, bytes, firstRow, heights } = this.rows;
    writers.forEach((writer, tensor) => (this.#done[tensor] = writer < 0 ? needed[tensor]! : 0));
    this.#taken.fill(0);
    this.#unread.set(timesRead);
    this.#tied.fill(0);
    this.#live = this.#idle = 0;
    for (const tensor of [...inputs, ...outputs])
      if (isRigid(this.rows, tensor)) this.#tied.fill(1, firstRow[tensor], firstRow[tensor]! + heights[tensor]!);
    if (ports.input) return;
    for (const input of inputs)
      for (let row = firstRow[input]!; row < firstRow[input]! + heights[input]!; row += 1) {
        this.#live += bytes[row]!;
        if (timesRead[row] === 0) this.#idle += bytes[row]!;
      }
  }

  /** Copies the state of another simulation of the same network. */
  startFrom(other: RowSimulator): void {
    this.#live = other.#live;
    this.#idle = other.#idle;
    this.#done.set(other.#done);
    this.#taken.set(other.#taken);
    this.#unread.set(other.#unread);
    this.#tied.set(other.#tied);
  }

  isComplete(tensor: number): boolean {
    return this.#done[tensor]! >= this.rows.needed[tensor]!;
  }

  /**
   * Continues until `tensor` is complete or the network ends. Stops early at a step with more than `limit` bytes alive.
   * @returns the most bytes alive on the way
   */
  go(policy: Policy, { tensor: end = -1, limit = Infinity }: Goal = {}): number {
    const { outputs, needed, writers } = this.rows;
    this.#isCut.fill(0);
    this.#band.fill(1);
    for (const cut of policy.cuts) this.#isCut[cut] = 1;
    for (const [operator, rows] of policy.bands) this.#band[operator] = rows;
    let most = 0;
    for (const output of outputs) {
      this.#wanted[0] = output;
      this.#count[0] = needed[output]!;
      for (let depth = 0; depth >= 0;) {
        const tensor = this.#wanted[depth]!;
        if (this.#done[tensor]! >= this.#count[depth]!) depth -= 1;
        else if (this.#isLacking(writers[tensor]!, depth + 1, policy.lastFirst)) depth += 1;
        else {
          most = Math.max(most, this.#step(writers[tensor]!));
          if (most > limit || (tensor === end && this.isComplete(end))) return most;
        }
      }
    }
    return most;
  }

  /** Whether an operator lacks rows for its next step. If so, pushes a request for them at `depth`. */
  #isLacking(index: number, depth: number, lastFirst: Policy['lastFirst']): boolean {
    const { reads, height } = this.rows.operators[index]!;
    const to = Math.min(this.#taken[index]! + this.#band[index]!, height);
    const isLastFirst = lastFirst?.has(index) === true;
    for (let i = 0; i < reads.length; i += 1) {
      const { tensor, end } = reads[isLastFirst ? reads.length - 1 - i : i]!;
      if (end[to - 1]! <= this.#done[tensor]!) continue;
      this.#wanted[depth] = tensor;
      this.#count[depth] = this.#isCut[tensor] === 1 ? this.rows.needed[tensor]! : end[to - 1]!;
      return true;
    }
    return false;
  }

  /** @returns bytes alive during the step */
  #step(index: number): number {
    const { observer, rows } = this;
    const operator = rows.operators[index]!;
    const { output, height, accumulates, scratch, keepsScratch } = operator;
    const from = this.#taken[index]!;
    const to = Math.min(from + this.#band[index]!, height);
    this.#taken[index] = to;
    observer?.step(index, from, to - from);
    for (const read of operator.reads) this.#read(read, from, to);
    if (!accumulates) {
      for (let y = from; y < to; y += 1) this.#write(operator, y);
      this.#done[output] = to;
    } else if (to === height) {
      this.#write(operator, 0);
      this.#done[output] = 1;
    }
    let live = this.#live;
    if (scratch >= 0) {
      observer?.touch(scratch);
      if (!keepsScratch || from === 0) live += rows.bytes[scratch]!;
      if (keepsScratch) this.#live = live;
      if (keepsScratch && to === height) this.#dead.push(scratch);
    }
    observer?.live(live);
    while (this.#dead.length > 0) {
      const row = this.#dead.pop()!;
      if (this.#unread[row] === 0) this.#live -= rows.bytes[row]!;
    }
    this.#live -= this.#idle;
    this.#idle = 0;
    return live;
  }

  #read({ tensor, first, count, dilation }: RowReads, from: number, to: number): void {
    const { rows, observer } = this;
    const [base, height] = [rows.firstRow[tensor]!, rows.heights[tensor]!];
    const unread = this.#unread;
    for (let y = from; y < to; y += 1) {
      for (let k = count[y]!, row = first[y]!; k > 0; k -= 1, row += dilation) {
        if (row < 0 || row >= height) continue;
        observer?.touch(base + row);
        const left = unread[base + row]! - 1;
        unread[base + row] = left;
        if (left === 0) this.#dead.push(base + row);
      }
    }
  }

  #write(operator: RowOperator, y: number): void {
    const { rows } = this;
    const row = rows.firstRow[operator.output]! + y;
    this.observer?.touch(row);
    if (!this.#isOver(operator, row, y)) this.#live += rows.bytes[row]!;
    if (this.#unread[row] === 0) this.#dead.push(row);
  }

  /**
   * Whether a row is written over a row that it is computed from. That row must end in this step, have as many bytes,
   * and not be overwritten by another one.
   * Rows of two tensors that must each stay contiguous never overwrite each other.
   */
  #isOver({ reads, output }: RowOperator, row: number, y: number): boolean {
    const { rowBytes, firstRow, unit } = this.rows;
    for (const { tensor, first, overwritten: may } of reads) {
      if (!may || rowBytes[tensor] !== rowBytes[output]) continue;
      const below = firstRow[tensor]! + first[y]!;
      const ties = this.#tied[below]! + this.#tied[row]!;
      if (this.#unread[below] !== 0 || ties > 1 || (ties === 1 && rowBytes[output]! % unit !== 0)) continue;
      this.#unread[below] = overwritten;
      this.#tied[row] = ties;
      this.observer?.over(row, below);
      return true;
    }
    return false;
  }
}
