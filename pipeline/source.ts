import { basename } from 'node:path';
import type { LockedNetwork } from '../schemas/types.js';
import { inputMismatch } from '../errors/pipeline.js';
import { featureMapOf, type Graph } from '../tinyengine/graph/graph.js';
import { importTflite } from '../tinyengine/tflite/import.js';
import { lower } from '../tinyengine/passes/lower.js';
import { withInputSize } from '../tinyengine/passes/with-input-size.js';
import { contractVersion } from '../tinynas/store.js';
import { readSupernet, type Supernet } from '../tinynas/supernet.js';
import type { InputSize } from '../tinynas/structure.js';
import { sha256 } from './hash.js';
import type { BoardNetwork } from './network.js';
import type { Plan } from './plan.js';
import { readSplit, type Split } from './samples.js';

/** A supernet and all data that decide the accuracy of its networks. */
export interface SupernetSource {
  readonly supernet: Supernet;
  /** Size of the feature map that the sensor delivers. */
  readonly size: InputSize;
  readonly calibration: Split;
  readonly validation: Split;
  /** null where the manifest has no test split. */
  readonly test: Split | null;
  readonly identity: LockedNetwork;
}

/** Largest model or supernet that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/** Reads the network of a manifest's `network.model`. @throws the mistakes that make it impossible to compile */
export async function readModel(plan: Plan): Promise<BoardNetwork> {
  const { source } = plan.manifest.network;
  const bytes = await plan.files.read(source, largestFile);
  return {
    graph: forSensor(plan, importTflite(bytes, source.path)),
    label: basename(source.path),
    sha256: sha256(bytes),
    locked: null,
    mostBytes: null,
  };
}

/** Puts an area average first where the sensor delivers another size than the model takes. */
function forSensor({ manifest }: Plan, graph: Graph): Graph {
  const { height, width, channels, place } = { ...manifest.input, place: manifest.network.source.place };
  if (height === null && width === null && channels === null) return graph;
  const lowered = lower(graph);
  const [input, ...more] = lowered.inputs.map((id) => featureMapOf(lowered, id));
  if (input === undefined || more.length > 0)
    throw inputMismatch(
      `expected a network of one input to fit to the manifest's input, found ${lowered.inputs.length}`,
      place,
    );
  if (channels !== null && channels !== input.channels)
    throw inputMismatch(
      `expected ${input.channels} channels as the network takes, found ${channels} in the manifest's input`,
      place,
    );
  return withInputSize(lowered, { height: height ?? input.height, width: width ?? input.width });
}

/** Reads supernet and data of a manifest's `network.supernet`. @throws mistakes in one of the files */
export async function readSource(plan: Plan): Promise<SupernetSource> {
  const { manifest, files } = plan;
  const { path } = manifest.network.source;
  const supernet = readSupernet(await files.read(manifest.network.source, largestFile), path);
  const { input } = supernet.space;
  const size = { height: manifest.input.height ?? input.height, width: manifest.input.width ?? input.width };
  const port = { shape: [size.height, size.width, input.channels], scale: input.scale, zeroPoint: input.zeroPoint };
  const [calibration, validation, test] = await Promise.all([
    readSplit(plan, manifest.data.calibration!, port, null),
    readSplit(plan, manifest.data.validation!, port, supernet.space.classes),
    manifest.data.test && readSplit(plan, manifest.data.test, port, supernet.space.classes),
  ]);
  const identity: LockedNetwork = {
    supernet: supernet.sha256,
    space: supernet.spaceSha256,
    model: null,
    input: { ...size, channels: input.channels },
    data: { calibration: calibration.sha256, validation: validation.sha256, test: test?.sha256 ?? null },
    contract: `tflite-micro-double-rounding/${contractVersion}`,
  };
  return { supernet, size, calibration, validation, test, identity };
}
