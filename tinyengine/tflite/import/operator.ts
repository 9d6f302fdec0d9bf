import { corruptModel, inconsistentModel, unsupportedModel, unsupportedOperator } from '../../../errors/model.js';
import type { Tensor } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { supportedOperators, translationOf } from '../operators.js';
import type { FileOperator, ModelFile } from './model.js';
import { readParameter } from './tensor.js';

/**
 * Refuses the first operator that is not supported, by name. This runs before anything else in the model is checked.
 */
export function refuseUnsupported(model: ModelFile, operators: readonly FileOperator[]): void {
  const unsupported = operators.find(({ name }) => translationOf(name) === null);
  if (!unsupported) return;
  const output = unsupported.outputs[0];
  const name = output === undefined ? '' : model.tensorName(output);
  throw unsupportedOperator(model.file, `${unsupported.index} ${unsupported.name}`, name, supportedOperators);
}

/**
 * Reads an operator of a file as one or several operators of our graphs. There are several if it has several outputs or
 * does two things at once.
 *
 * @param extra adds a tensor that the file does not have, and returns its id
 */
export function readOperator(
  model: ModelFile,
  operator: FileOperator,
  tensor: (id: number) => Tensor,
  extra: (tensor: Tensor) => number,
): readonly Operator[] {
  const { index, name, outputs } = operator;
  const translation = translationOf(name);
  if (!translation) throw unsupportedOperator(model.file, `${index} ${name}`, '', supportedOperators);
  const output = outputs[0] === undefined ? '' : ` (output "${model.tensorName(outputs[0])}")`;
  const subject = `operator ${index} ${name}${output}`;
  const refuse = (expected: string, found: string): never => {
    throw unsupportedModel(model.file, subject, expected, found);
  };
  const contradict = (expected: string, found: string): never => {
    throw inconsistentModel(model.file, subject, expected, found);
  };
  const id = (position: number): number => {
    const found = operator.inputs[position] ?? -1;
    return found < 0 ? contradict(`at least ${position + 1} inputs`, `${operator.inputs.length}`) : found;
  };
  const input = (position: number) => tensor(id(position));
  const ofDimensions = ({ shape }: Tensor, dimensions: number): readonly number[] =>
    shape.length === dimensions ? shape : contradict(`${dimensions} dimensions`, `[${shape}]`);
  const read = translation.read({
    operator,
    base: { index, name: `${translation.word}_${index}`, outputs },
    input,
    extra,
    shape: (position, dimensions) => ofDimensions(input(position), dimensions),
    output: (dimensions) => ofDimensions(tensor(outputs[0] ?? contradict('an output', 'none')), dimensions),
    parameter: (position, what) => readParameter(model, id(position)) ?? refuse(`constant ${what}`, 'computed ones'),
    options: (options) => {
      if (operator.optionsCode === options.code && operator.options) return options.read(operator.options);
      throw corruptModel(model.file, `options of another operator at ${subject}`);
    },
    refuse,
    contradict,
  });
  return [read].flat();
}
