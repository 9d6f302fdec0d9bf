import type { Activation } from '../../graph/operator.js';
import type { Reading } from '../operator.js';

/** By code. */
const activations = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'] as const;

/** @throws MODEL_UNSUPPORTED if the activation is not one we fuse */
export function readActivation(reading: Reading, { activation: code }: { readonly activation: number }): Activation {
  const name = activations[code];
  return name && name !== 'TANH' && name !== 'SIGN_BIT'
    ? name
    : reading.refuse('a fused NONE, RELU, RELU6 or RELU_N1_TO_1', name ?? `activation ${code}`);
}

export const activationCode = ({ activation }: { readonly activation: Activation }) => ({
  activation: activations.indexOf(activation),
});
