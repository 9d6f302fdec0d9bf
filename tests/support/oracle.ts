import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import type { Graph, TensorData } from '../../tinyengine/graph/graph.js';

/** `node scripts/setup.js oracle` makes this folder. Its stamp says that it is complete. */
const folder = fileURLToPath(new URL('../../build/oracle/', import.meta.url));
const script = fileURLToPath(new URL('./oracle.py', import.meta.url));

/** TensorFlow Lite Micro's interpreter if it is absent, as `needing` expects it. */
export const absentOracle: readonly string[] = existsSync(`${folder}.mcunet-setup`) ? [] : ['oracle'];

/** A network and the inputs to run it on, one array for each of `graph.inputs`. */
interface OracleRun {
  readonly graph: Graph;
  readonly runs: readonly (readonly TensorData[])[];
}

/** The bytes of each output of each run, or the interpreter's error message. */
export type OracleAnswer = readonly (readonly Uint8Array[])[] | string;

/** Runs networks in TensorFlow Lite Micro, all in one process. */
export const runOracle = (networks: readonly OracleRun[]): readonly OracleAnswer[] =>
  runOracleOnFiles(networks.map(({ graph, runs }) => ({ file: exportTflite(graph), runs })));

/** Does the same for `.tflite` files. */
export function runOracleOnFiles(
  models: readonly { readonly file: Uint8Array; readonly runs: OracleRun['runs'] }[],
): readonly OracleAnswer[] {
  const jobs = models.map(({ file, runs }) => ({
    model: base64(file),
    runs: runs.map((inputs) => inputs.map(base64)),
  }));
  const { status, signal, stdout, stderr } = spawnSync(`${folder}bin/python`, [script], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the oracle ended with ${status ?? signal}: ${stderr.slice(-2000)}`);
  return (JSON.parse(stdout) as readonly (readonly (readonly string[])[] | string)[]).map((answer) =>
    typeof answer === 'string'
      ? answer
      : answer.map((outputs) => outputs.map((bytes) => new Uint8Array(Buffer.from(bytes, 'base64')))),
  );
}

const base64 = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');
