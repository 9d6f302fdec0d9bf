// Int8 layers of the evaluator. Activations are int8 [height][width][channels]. Operands of products are int16 without
// the zero point.
export { widen, widenRepeated } from './integer/widen.as';
export { multiply, multiplyRaw } from './integer/multiply.as';
export { depthwise, depthwiseRaw } from './integer/depthwise.as';
export { requantise } from './integer/exact.as';
export { add } from './integer/add.as';
