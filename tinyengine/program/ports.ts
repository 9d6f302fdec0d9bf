import { featureMapOf, rowBytesOf, type Graph, type TensorId } from '../graph/graph.js';
import { entryOf, offsetOf } from './driver.js';
import type { Program, ProgramOperator } from './program.js';
import type { Replay } from './replay.js';

/** Replays that the application writes whole inputs where their accessors point. No input may overwrite another. */
export function writeInputs({ program, graph, ports, writeRow, readRow }: Replay): void {
  if (ports.input) return;
  const rows = graph.inputs.flatMap((input) => wholeRows(program, graph, input));
  for (const { tensor, y, address } of rows) writeRow(tensor, y, address);
  for (const { tensor, y, address } of rows) readRow(tensor, y, address, 'before the first step');
}

/** Replays that the application writes row y of an input that it delivers row by row. */
export function receiveRow({ graph, duties, writeRow }: Replay, input: number, y: number, address: number): void {
  const tensor = graph.inputs[input]!;
  if (y >= (duties.needed.get(tensor) ?? 0)) throw new Error(`row ${y} of input ${input} is not needed`);
  writeRow(tensor, y, address);
}

/**
 * Replays that the driver passes row y of an operator to the application, if it may. The application takes the rows of
 * each output in ascending order.
 */
export function deliverRow(replay: Replay, own: ProgramOperator, y: number, address: number, when: string): void {
  const { program, graph, ports, delivered, readRow } = replay;
  const { port } = own;
  if (port === null) return;
  const row = y - own.height + entryOf(program.tensors, own.output, 'tensors').height;
  if (row < 0) return;
  const tensor = graph.outputs[port];
  if (!ports.output || tensor === undefined) throw new Error(`${when} is delivered to output ${port}`);
  if (row !== delivered[port])
    throw new Error(`${when} is delivered as row ${row} of output ${port}, expected row ${delivered[port]}`);
  readRow(tensor, row, address, `${when}, delivered`);
  delivered[port] = row + 1;
}

/**
 * Replays that the application reads whole outputs where their accessors point, or checks that it was given every row.
 */
export function readOutputs({ program, graph, ports, delivered, readRow }: Replay): void {
  graph.outputs.forEach((output, port) => {
    const { height } = featureMapOf(graph, output);
    if (ports.output && delivered[port] !== height)
      throw new Error(`row ${delivered[port]} of "${graph.tensors[output]!.name}" is never delivered`);
    if (ports.output) return;
    for (const { tensor, y, address } of wholeRows(program, graph, output))
      readRow(tensor, y, address, 'after the last step');
  });
}

interface PlacedRow {
  readonly tensor: TensorId;
  readonly y: number;
  readonly address: number;
}

/** The rows of a tensor that the application sees as a whole, from the address that its accessor returns. */
function wholeRows(program: Program, graph: Graph, tensor: TensorId): readonly PlacedRow[] {
  const [{ height }, rowBytes] = [featureMapOf(graph, tensor), rowBytesOf(graph, tensor)];
  const { first } = entryOf(program.tensors, program.rows.tensors.indexOf(tensor), 'tensors');
  const address = offsetOf(program, first);
  return Array.from({ length: height }, (_, y) => ({ tensor, y, address: address + y * rowBytes }));
}
