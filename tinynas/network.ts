import { McunetError } from '../errors/error.js';
import { statisticsInvalid } from '../errors/search.js';
import { checkGraph } from '../tinyengine/graph/check.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { decodeCalibration } from './calibration.js';
import { canonical, type Genome } from './genome.js';
import { quantise } from './quantise.js';
import { structure, type InputSize } from './structure.js';
import type { SharedWeights } from './supernet.js';

/**
 * Builds the int8 network of a genome from the calibration in a lock or a store, without images.
 * @param size size of the sensor's feature map; an area resize comes first where the network's resolution differs
 * @throws CALIBRATION_INVALID when the calibration was made for another network, or gives scales that our arithmetic
 * does not support
 */
export function buildNetwork(weights: SharedWeights, genome: Genome, calibration: string, size: InputSize): Graph {
  const layout = structure(weights.space, genome, size);
  const graph = quantise(weights, layout, decodeCalibration(calibration, layout));
  try {
    checkGraph(graph);
  } catch (error) {
    if (!(error instanceof McunetError)) throw error;
    throw statisticsInvalid(canonical(genome), error.problem.message);
  }
  return graph;
}
