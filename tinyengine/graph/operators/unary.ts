import type { Operator, Unary } from '../operator.js';
import { noMacs, sameRow, sameShape, shapeOfInput, type OperatorRules } from './rules.js';

const titles = {
  RELU: 'ReLU',
  RELU6: 'ReLU6',
  RELU_N1_TO_1: 'ReLU from -1 to 1',
  LEAKY_RELU: 'leaky ReLU',
  LOGISTIC: 'logistic',
  TANH: 'tanh',
  HARD_SWISH: 'hard swish',
  ABS: 'magnitude',
  QUANTIZE: 'quantize',
  TABLE: 'table',
};

export const unaryKinds = Object.keys(titles) as readonly Unary['kind'][];

export const isUnary = (operator: Operator): operator is Unary => Object.hasOwn(titles, operator.kind);

/** Value by value. */
export const unary: OperatorRules<Unary> = {
  outputShape: shapeOfInput,
  macs: noMacs,
  rows: sameRow,
  overwrites: sameShape,
  title: ({ kind }) => titles[kind],
};
