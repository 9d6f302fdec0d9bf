/**
 * A flatbuffer reader that trusts nothing: every offset, vtable and length is checked against the bytes before it is
 * used. Many offsets may point to one table, so the bytes of all vectors read are counted too. A small file cannot
 * cause endless work.
 */
export class Flatbuffer {
  readonly view: DataView;
  private readable: number;

  /** @param fail throws an error; its argument says what was found instead of a readable flatbuffer */
  constructor(
    readonly bytes: Uint8Array,
    readonly fail: (found: string) => never,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readable = 4 * bytes.length;
  }

  root(identifier: string): Table {
    if (this.bytes.length < 8) this.fail(`${this.bytes.length} bytes`);
    const found = String.fromCharCode(...this.bytes.subarray(4, 8));
    if (found !== identifier) this.fail(`no ${identifier} at byte 4`);
    return new Table(this, this.target(0));
  }

  /** The position that the unsigned offset at `position` points to. */
  target(position: number): number {
    this.need(position, 4);
    const target = position + this.view.getUint32(position, true);
    this.need(target, 4);
    return target;
  }

  need(position: number, size: number): void {
    if (position < 0 || position + size > this.bytes.length)
      this.fail(`an offset to byte ${position} of ${this.bytes.length}`);
  }

  /** Start and length of the vector at `position`, after a check that its bytes exist. */
  vector(position: number, elementSize: number): { start: number; length: number } {
    this.need(position, 4);
    const length = this.view.getUint32(position, true);
    this.need(position + 4, length * elementSize);
    this.readable -= length * elementSize;
    if (this.readable < 0) this.fail('the same bytes used over and over');
    return { start: position + 4, length };
  }
}

/** A table. Fields are named by their number in the schema. Absent fields have their default. */
export class Table {
  private readonly vtable: number;
  private readonly vtableSize: number;
  private readonly size: number;

  constructor(
    private readonly buffer: Flatbuffer,
    private readonly position: number,
  ) {
    buffer.need(position, 4);
    this.vtable = position - buffer.view.getInt32(position, true);
    buffer.need(this.vtable, 4);
    this.vtableSize = buffer.view.getUint16(this.vtable, true);
    this.size = buffer.view.getUint16(this.vtable + 2, true);
    if (this.vtableSize < 4 || this.size < 4) buffer.fail(`a table without fields at byte ${position}`);
    buffer.need(this.vtable, this.vtableSize);
    buffer.need(position, this.size);
  }

  /** Byte position of a field of `size` bytes, or null if it is absent. */
  private field(field: number, size: number): number | null {
    const entry = 4 + 2 * field;
    if (entry + 2 > this.vtableSize) return null;
    const offset = this.buffer.view.getUint16(this.vtable + entry, true);
    if (offset === 0) return null;
    if (offset < 4 || offset + size > this.size) this.buffer.fail(`a field outside its table at byte ${this.position}`);
    return this.position + offset;
  }

  private scalar(field: number, size: number, otherwise: number, read: (position: number) => number): number {
    const position = this.field(field, size);
    return position === null ? otherwise : read(position);
  }

  int8(field: number, otherwise = 0): number {
    return this.scalar(field, 1, otherwise, (position) => this.buffer.view.getInt8(position));
  }
  uint8(field: number, otherwise = 0): number {
    return this.scalar(field, 1, otherwise, (position) => this.buffer.view.getUint8(position));
  }
  int32(field: number, otherwise = 0): number {
    return this.scalar(field, 4, otherwise, (position) => this.buffer.view.getInt32(position, true));
  }
  uint32(field: number, otherwise = 0): number {
    return this.scalar(field, 4, otherwise, (position) => this.buffer.view.getUint32(position, true));
  }
  float32(field: number, otherwise = 0): number {
    return this.scalar(field, 4, otherwise, (position) => this.buffer.view.getFloat32(position, true));
  }
  /** Rounded to a double. */
  uint64(field: number, otherwise = 0): number {
    return this.scalar(field, 8, otherwise, (position) => Number(this.buffer.view.getBigUint64(position, true)));
  }

  table(field: number): Table | null {
    const position = this.field(field, 4);
    return position === null ? null : new Table(this.buffer, this.buffer.target(position));
  }

  private vector(field: number, elementSize: number): { start: number; length: number } | null {
    const position = this.field(field, 4);
    return position === null ? null : this.buffer.vector(this.buffer.target(position), elementSize);
  }

  private numbers(
    field: number,
    limit: number,
    size: number,
    read: (position: number) => number,
  ): readonly number[] | null {
    const vector = this.vector(field, size);
    if (vector && vector.length > limit)
      this.buffer.fail(`a list of ${vector.length} where at most ${limit} are expected`);
    return vector && Array.from({ length: vector.length }, (_, index) => read(vector.start + index * size));
  }

  int32s(field: number, limit: number): readonly number[] | null {
    return this.numbers(field, limit, 4, (position) => this.buffer.view.getInt32(position, true));
  }
  float32s(field: number, limit: number): readonly number[] | null {
    return this.numbers(field, limit, 4, (position) => this.buffer.view.getFloat32(position, true));
  }
  /** Rounded to doubles. */
  int64s(field: number, limit: number): readonly number[] | null {
    return this.numbers(field, limit, 8, (position) => Number(this.buffer.view.getBigInt64(position, true)));
  }

  /** A view of the file's own bytes. */
  bytes(field: number): Uint8Array | null {
    const vector = this.vector(field, 1);
    return vector && this.buffer.bytes.subarray(vector.start, vector.start + vector.length);
  }

  string(field: number): string {
    const bytes = this.bytes(field);
    return bytes ? new TextDecoder().decode(bytes) : '';
  }

  /** The tables of a vector. Each is opened on access. */
  tables(field: number): { readonly length: number; readonly at: (index: number) => Table } {
    const vector = this.vector(field, 4);
    if (!vector) return { length: 0, at: () => this.buffer.fail('an entry of an absent list') };
    const { start, length } = vector;
    const at = (index: number) => {
      if (!(index >= 0 && index < length)) this.buffer.fail(`entry ${index} of a list of ${length}`);
      return new Table(this.buffer, this.buffer.target(start + index * 4));
    };
    return { length, at };
  }
}
