import { channelCount, type Channels } from '../graph/channels.js';
import { checkGraph } from '../graph/check.js';
import { featureMapOf, type Graph, type Tensor, type TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { descriptorOf } from '../graph/operators.js';
import { intervalsOf } from './channels/intervals.js';
import { keptChannels } from './channels/kept.js';
import { dropDead } from './drop-dead.js';

/** The most channels for which elimination runs. No network for a microcontroller has more. */
const mostChannels = 2 ** 20;

/**
 * Removes channels that are constant for every input, and channels that are not read:
 *
 *   CONV_2D ─ [1,H,W,8], channel 5 always 3, channel 6 unread ─ CONV_2D 1x1, bias b
 *
 *     →     CONV_2D ─ [1,H,W,6] ─ CONV_2D 1x1, bias b + weights[5] * (3 - zero point)
 *
 * The remaining values do not change. Inputs and outputs of the network keep their shapes. A second run changes
 * nothing.
 *
 * @param graph a lowered graph
 */
export function eliminate(graph: Graph): Graph {
  if (channelsOf(graph) > mostChannels) return graph;
  const intervals = intervalsOf(graph);
  const kept = keptChannels(graph, intervals);
  if (kept.every((channels) => channels?.every(Boolean) ?? true)) return graph;
  const eliminated = dropDead(shrink({ graph, intervals, kept }));
  try {
    checkGraph(eliminated);
  } catch (error) {
    throw new Error(`the elimination of channels broke ${graph.name}`, { cause: error });
  }
  return eliminated;
}

const channelsOf = (graph: Graph): number =>
  graph.operators.reduce((sum, { outputs }) => sum + featureMapOf(graph, outputs[0]!).channels, 0);

/** Returns the graph with the channels that stay, and constants that fit them. */
function shrink(channels: Channels): Graph {
  const { graph, kept } = channels;
  const whole = (id: TensorId): boolean => kept[id]?.every(Boolean) ?? true;
  const tensors = graph.tensors.map((tensor, id): Tensor => {
    const channel = kept[id];
    return channel ? { ...tensor, shape: [...tensor.shape.slice(0, -1), channelCount(channel)] } : tensor;
  });
  const add = (constant: Tensor): TensorId => tensors.push(constant) - 1;
  const operators = graph.operators.map((operator): Operator => {
    const { fitted } = descriptorOf(operator).channels ?? {};
    return !fitted || [...operator.inputs, ...operator.outputs].every(whole)
      ? operator
      : fitted(operator, channels, add);
  });
  return { ...graph, tensors, operators };
}
