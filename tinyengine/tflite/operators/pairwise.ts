import { byte, options } from '../options.js';
import type { Translations } from '../operator.js';
import { activationCode, readActivation } from '../shared/activation.js';

const add = options(11, { activation: byte(0) });
const multiply = options(21, { activation: byte(0) });
const subtract = options(28, { activation: byte(0) });
const maximumMinimum = options(39, {});

export default {
  ADD: {
    word: 'add',
    read: (reading) => {
      const activation = readActivation(reading, reading.options(add));
      return { ...reading.base, kind: 'ADD', inputs: reading.operator.inputs, activation };
    },
    write: { kind: 'ADD', version: 2, options: (operator) => add.of(activationCode(operator)) },
  },
  SUB: {
    word: 'subtract',
    read: (reading) => {
      const activation = readActivation(reading, reading.options(subtract));
      return { ...reading.base, kind: 'SUB', inputs: reading.operator.inputs, activation };
    },
    write: { kind: 'SUB', version: 2, options: (operator) => subtract.of(activationCode(operator)) },
  },
  MUL: {
    word: 'multiply',
    read: (reading) => {
      const activation = readActivation(reading, reading.options(multiply));
      return { ...reading.base, kind: 'MUL', inputs: reading.operator.inputs, activation };
    },
    write: { kind: 'MUL', version: 2, options: (operator) => multiply.of(activationCode(operator)) },
  },
  MAXIMUM: {
    word: 'maximum',
    read: (reading) => ({ ...reading.base, kind: 'MAXIMUM', inputs: reading.operator.inputs }),
    write: { kind: 'MAXIMUM', version: 2, options: () => maximumMinimum.of({}) },
  },
  MINIMUM: {
    word: 'minimum',
    read: (reading) => ({ ...reading.base, kind: 'MINIMUM', inputs: reading.operator.inputs }),
    write: { kind: 'MINIMUM', version: 2, options: () => maximumMinimum.of({}) },
  },
  PRELU: {
    word: 'prelu',
    read: (reading) => ({ ...reading.base, kind: 'PRELU', inputs: reading.operator.inputs }),
    write: { kind: 'PRELU', version: 1 },
  },
} satisfies Translations;
