import type { Problem } from '../errors/error.js';
import { dataMissing, nameReserved, networkUnclear } from '../errors/manifest.js';
import { combineBudgets, readBudgets } from './budgets.js';
import { reservedBecause } from './identifier.js';
import { pointerTo, type JsonDocument } from './json.js';
import type { Budgets, Manifest, ManifestBoard, Metric, SplitEntry } from './manifest.js';
import { readMeasure, readPath, startReading, type Reading } from './reading.js';
import type { BoardEntry, LabelledEntry, ManifestFile, ObjectiveEntry } from './types.js';

/**
 * A manifest that follows its schema → what it means, and what in it makes no sense. With problems the manifest is not to be used.
 * The schema's defaults are in the value already, hence the exclamation marks.
 */
export function normalise(
  value: ManifestFile,
  document: JsonDocument,
): { readonly manifest: Manifest; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reading = startReading(document, (problem) => void problems.push(problem));
  checkName(value.name, reading);
  const data = readData(value.data!, reading);
  const budgets = readBudgets(value.budgets!, '/budgets', data.metric, reading);
  const manifest: Manifest = {
    file: document.file,
    name: value.name,
    network: readNetwork(value.network, reading),
    input: { height: null, width: null, channels: null, ...value.input },
    data,
    platformio: readProject(value.platformio, reading),
    boards: Object.entries(value.boards).map(([id, entry]) => readBoard(id, entry, budgets, data.metric, reading)),
    search: {
      seed: value.search!.seed!,
      evaluations: value.search!.evaluations!,
      time: readMeasure(value.search!.time, '/search/time', 'time', reading),
    },
  };
  checkData(manifest, reading);
  return { manifest, problems };
}

function checkName(name: string, { document, report }: Reading): void {
  const reason = reservedBecause(name);
  if (reason !== null) report(nameReserved(document.place('/name'), name, reason));
}

function readNetwork(entry: ManifestFile['network'], reading: Reading): Manifest['network'] {
  const { supernet, model, objective, rows, recompute } = entry;
  if ((supernet === undefined) === (model === undefined))
    reading.report(networkUnclear(reading.document.place('/network'), model === undefined ? 'neither' : 'both'));
  const kind = supernet === undefined ? 'model' : 'supernet';
  return {
    kind,
    source: readPath(entry[kind] ?? '.', `/network/${kind}`, reading),
    objective: readObjective(objective!, reading),
    rows: rows!,
    recompute: recompute!,
  };
}

function readProject(entry: ManifestFile['platformio'], reading: Reading): Manifest['platformio'] {
  if (entry === undefined) return 'beside';
  return entry && { project: readPath(entry.project, '/platformio/project', reading) };
}

function readObjective(entry: ObjectiveEntry, reading: Reading): Manifest['network']['objective'] {
  if (entry === 'sram' || entry === 'balanced' || entry === 'speed') return entry;
  return readMeasure(entry, '/network/objective', 'size', reading) ?? 'balanced';
}

function readData(entry: NonNullable<ManifestFile['data']>, reading: Reading): Manifest['data'] {
  return {
    calibration: readSplit(entry.calibration, '/data/calibration', reading),
    validation: readSplit(entry.validation, '/data/validation', reading),
    test: readSplit(entry.test, '/data/test', reading),
    metric: entry.metric!,
    normalise: entry.normalise ?? null,
  };
}

function readSplit(entry: LabelledEntry | undefined, pointer: string, reading: Reading): SplitEntry | null {
  if (entry === undefined) return null;
  const { inputs, labels } = entry;
  return {
    inputs: readPath(inputs, `${pointer}/inputs`, reading),
    labels: labels === undefined ? null : readPath(labels, `${pointer}/labels`, reading),
  };
}

function readBoard(id: string, entry: BoardEntry, common: Budgets, metric: Metric, reading: Reading): ManifestBoard {
  const pointer = pointerTo('/boards', id);
  return {
    id,
    place: { ...reading.document.keyPlace(pointer), pointer },
    budgets: combineBudgets(common, readBudgets(entry.budgets!, `${pointer}/budgets`, metric, reading)),
    environment: entry.environment ?? null,
    stack: readMeasure(entry.stack, `${pointer}/stack`, 'size', reading),
    clock: readMeasure(entry.clock, `${pointer}/clock`, 'frequency', reading),
  };
}

function checkData({ network, data, boards }: Manifest, { document, report }: Reading): void {
  const missing = (split: string, why: string): void => report(dataMissing(document.place('/data'), split, why));
  const searched = network.kind === 'supernet';
  if (searched && !data.calibration) missing('calibration', 'a supernet is quantised with it');
  if (searched && !data.validation) missing('validation', 'the search compares networks on it');
  const judged = boards.find(({ budgets }) => Object.values(budgets.accuracy).some((limit) => limit !== null));
  if (judged && !data.test) missing('test', `the accuracy budget of ${judged.id} is judged on it`);
}
