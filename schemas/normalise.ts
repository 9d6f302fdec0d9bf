import { dataMissing, nameReserved, networkUnclear } from '../errors/manifest.js';
import { combineBudgets, readBudgets } from './budgets.js';
import { reservedBecause } from './identifier.js';
import { pointerTo } from './json.js';
import type { Budgets, Manifest, ManifestBoard, Metric, SplitEntry } from './manifest.js';
import { readMeasure, readPath, type Reading } from './reading.js';
import type { BoardEntry, LabelledEntry, ManifestFile, ObjectiveEntry } from './types.js';

/**
 * Converts a manifest, or the part of it that follows the schema, and reports contradictions to `reading`.
 * The result must not be used if there is any problem, of this function or of the schema.
 * The validator has inserted the schema's defaults, hence the non-null assertions.
 */
export function normalise(value: ManifestFile, reading: Reading): Manifest {
  checkName(value.name, reading);
  const data = readData(value.data!, reading);
  const metric = reading.isUnusable('/data/metric') ? null : data.metric;
  const budgets = readBudgets(value.budgets!, '/budgets', metric, reading);
  const manifest: Manifest = {
    file: reading.document.file,
    name: value.name,
    network: readNetwork(value.network, reading),
    input: { height: null, width: null, channels: null, ...value.input },
    data,
    platformio: readProject(value.platformio, reading),
    boards: Object.entries(value.boards).map(([id, entry]) => readBoard(id, entry, budgets, metric, reading)),
    search: {
      seed: value.search!.seed!,
      evaluations: value.search!.evaluations!,
      time: readMeasure(value.search!.time, '/search/time', 'time', reading),
    },
  };
  checkData(manifest, reading);
  return manifest;
}

function checkName(name: string, { document, report }: Reading): void {
  const reason = reservedBecause(name);
  if (reason !== null) report(nameReserved(document.place('/name'), name, reason));
}

function readNetwork(entry: ManifestFile['network'], reading: Reading): Manifest['network'] {
  const { objective, rows, recompute } = entry;
  const isKnown = !reading.isUnusable('/network');
  const isWritten = (kind: 'supernet' | 'model'): boolean =>
    entry[kind] !== undefined || (isKnown && reading.isUnusable(`/network/${kind}`));
  if (isKnown && isWritten('supernet') === isWritten('model'))
    reading.report(networkUnclear(reading.document.place('/network'), isWritten('model') ? 'both' : 'neither'));
  const kind = isWritten('supernet') ? 'supernet' : 'model';
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

function readBoard(
  id: string,
  entry: BoardEntry,
  common: Budgets,
  metric: Metric | null,
  reading: Reading,
): ManifestBoard {
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

function checkData({ network, data, boards }: Manifest, { document, isUnusable, report }: Reading): void {
  const need = (split: 'calibration' | 'validation' | 'test', why: string): void => {
    if (data[split] === null && !isUnusable(`/data/${split}`)) report(dataMissing(document.place('/data'), split, why));
  };
  const searched = network.kind === 'supernet';
  if (searched) need('calibration', 'the quantisation of a supernet needs it');
  if (searched) need('validation', 'the search compares networks on it');
  const judged = boards.find(({ budgets }) => Object.values(budgets.accuracy).some((limit) => limit !== null));
  if (judged) need('test', `the accuracy budget of ${judged.id} needs it`);
}
