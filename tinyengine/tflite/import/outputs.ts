import { unsupportedModel } from '../../../errors/model.js';
import type { Tensor, TensorId } from '../../graph/graph.js';
import type { Reshape } from '../../graph/operators/reshape.js';
import type { ModelFile } from './model.js';
import { tensorSubject } from './tensor.js';

/** The outputs of a file as tensors, each written by an operator of its own. */
interface DistinctOutputs {
  readonly outputs: readonly TensorId[];
  readonly copies: readonly Reshape[];
}

/**
 * Separates outputs. A file may name an input as an output, or one tensor as two outputs. In our graphs each output is
 * a tensor of its own:
 *
 *   outputs a, a, input     →     a ─ RESHAPE ─ b     input ─ RESHAPE ─ c     outputs a, b, c
 *
 * @param extra adds a tensor that the file does not have, and returns its id
 * @throws MODEL_UNSUPPORTED if such a tensor is not int8
 */
export function distinctOutputs(
  model: ModelFile,
  tensor: (id: TensorId) => Tensor,
  extra: (tensor: Tensor) => TensorId,
): DistinctOutputs {
  const taken = new Set<TensorId>(model.inputs);
  const copies: Reshape[] = [];
  const outputs = model.outputs.map((id): TensorId => {
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
    const whole = tensor(id);
    if (whole.type !== 'int8')
      throw unsupportedModel(
        model.file,
        tensorSubject(model, id),
        'int8 where it is an output twice, or an input too',
        whole.type,
      );
    const copy = extra(whole);
    const index = model.operators.length + copies.length;
    copies.push({ kind: 'RESHAPE', index, name: `copy_${index}`, inputs: [id], outputs: [copy] });
    return copy;
  });
  return { outputs, copies };
}
