import { layersOf } from '../../tinyengine/kernels/choose.js';
import { rowGraph, type RowGraph } from '../../tinyengine/schedule/row-graph.js';
import { scheduleNetwork, type Scheduled } from '../../tinyengine/schedule/schedule.js';
import { balanced, type RowPorts, type Scheduling, type Target } from '../../tinyengine/target.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Layer } from '../../tinyengine/kernels/kernel.js';

/** The target of tests for which the core does not matter. */
export const onM4 = (scheduling: Scheduling = balanced): Target => ({ core: 'cortex-m4', scheduling });

/** The kernels of a lowered network on a Cortex-M4. */
export const layersOnM4 = (graph: Graph): readonly Layer[] => layersOf(graph, onM4());

export const rowsOf = (graph: Graph, ports: RowPorts): RowGraph => rowGraph(graph, layersOnM4(graph), ports);

export const scheduleOf = (graph: Graph, scheduling: Scheduling): Scheduled =>
  scheduleNetwork(graph, layersOnM4(graph), scheduling);
