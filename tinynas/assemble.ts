import type { Graph, FeatureMap, Quantisation, Tensor, TensorData, TensorId } from '../tinyengine/graph/graph.js';
import type { Operator } from '../tinyengine/graph/operator.js';
import type { QuantParams } from '../tinyengine/graph/quantised.js';
import { isWeighted, type Weighted } from './slice.js';
import { valueFeatureMap, type Layer, type Structure } from './structure.js';

/** The integers of a layer with weights. */
export interface Parameters {
  /** Convolution [out, height, width, in], depthwise [height, width, channel], linear [out, in]. */
  readonly weights: Int8Array;
  /** One scale per output channel; a single one for the classifier. */
  readonly weightScales: readonly number[];
  readonly bias: Int32Array;
}

/**
 * Builds the graph of a network from operators that TFLite has. An area resize of ours comes first where sizes differ.
 * @param codes quantisation of each value
 * @param parameters the integers of each layer with weights
 */
export function assemble(
  structure: Structure,
  codes: readonly QuantParams[],
  parameters: (layer: Weighted, index: number) => Parameters,
): Graph {
  const tensors: Tensor[] = [];
  const operators: Operator[] = [];
  const add = (tensor: Tensor): TensorId => tensors.push(tensor) - 1;
  const values: TensorId[] = [];
  const addValue = (name: string, value: number): void => {
    const featureMap = valueFeatureMap(structure, value);
    values.push(
      add({
        name,
        shape: shapeOf(featureMap, structure, value),
        type: 'int8',
        quantisation: quantisation(codes[value]!),
        data: null,
      }),
    );
  };

  addValue('input', 0);
  for (const [index, layer] of structure.layers.entries()) {
    const weights = isWeighted(layer) ? addParameters(layer, parameters(layer, index), codes[layer.input]!, add) : [];
    addValue(layer.name, index + 1);
    const { name } = layer;
    const inputs = [...readsOf(layer).map((value) => values[value]!), ...weights];
    operators.push({ index, name, inputs, outputs: [values[index + 1]!], ...attributes(layer) });
  }
  return { name: structure.canonical, tensors, operators, inputs: [values[0]!], outputs: [values.at(-1)!] };
}

/** The attributes of an operator that depend on its kind. */
type Attributes<Kind = Operator> = Kind extends Operator ? Omit<Kind, 'index' | 'name' | 'inputs' | 'outputs'> : never;

function attributes(layer: Layer): Attributes {
  switch (layer.kind) {
    case 'resize':
      return { kind: 'AREA_RESIZE' };
    case 'convolution':
      return { kind: 'CONV_2D', window: layer.window, activation: layer.activation };
    case 'depthwise':
      return { kind: 'DEPTHWISE_CONV_2D', window: layer.window, multiplier: 1, activation: layer.activation };
    case 'add':
      return { kind: 'ADD', activation: 'NONE' };
    case 'pool':
      return { kind: 'AVERAGE_POOL_2D', window: layer.window, activation: 'NONE' };
    case 'linear':
      return { kind: 'FULLY_CONNECTED', activation: 'NONE' };
  }
}

const readsOf = (layer: Layer): readonly number[] =>
  layer.kind === 'add' ? [layer.other, layer.input] : [layer.input];

function addParameters(
  layer: Weighted,
  { weights, weightScales, bias }: Parameters,
  input: QuantParams,
  add: (tensor: Tensor) => TensorId,
): TensorId[] {
  const axis = layer.kind === 'depthwise' ? 3 : 0;
  const biasScales = weightScales.map((scale) => Math.fround(input.scale * scale));
  const constant = (
    name: string,
    shape: readonly number[],
    type: 'int8' | 'int32',
    data: TensorData,
    scales: readonly number[],
    along: number,
  ) =>
    add({
      name: `${layer.name}_${name}`,
      shape,
      type,
      data,
      quantisation: { scales, zeroPoints: new Array<number>(scales.length).fill(0), axis: along },
    });
  return [
    constant('weights', weightShape(layer), 'int8', weights, weightScales, weightScales.length === 1 ? 0 : axis),
    constant('bias', [layer.output.channels], 'int32', bias, biasScales, 0),
  ];
}

function weightShape(layer: Weighted): readonly number[] {
  const outputs = layer.output.channels;
  if (layer.kind === 'linear') return [outputs, layer.inputChannels];
  const { height, width } = layer.window;
  return layer.kind === 'depthwise' ? [1, height, width, outputs] : [outputs, height, width, layer.inputChannels];
}

/** Feature maps have the shape [1, height, width, channels], and the classifier's scores [1, classes]. */
const shapeOf = ({ height, width, channels }: FeatureMap, { layers }: Structure, value: number): readonly number[] =>
  value === layers.length ? [1, channels] : [1, height, width, channels];

const quantisation = ({ scale, zeroPoint }: QuantParams): Quantisation => ({
  scales: [scale],
  zeroPoints: [zeroPoint],
  axis: 0,
});
