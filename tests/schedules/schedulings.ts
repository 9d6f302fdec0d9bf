import { objectives, rowPorts, rowsNames, type Scheduling } from '../../tinyengine/target.js';

/** Every objective with every kind of ports, with and without recomputation. */
export const schedulings: readonly Scheduling[] = objectives.flatMap((objective) =>
  rowsNames.flatMap((rows) =>
    [false, true].map((recompute) => ({ objective, rows: rowPorts(rows), recompute, mostBytes: null })),
  ),
);
