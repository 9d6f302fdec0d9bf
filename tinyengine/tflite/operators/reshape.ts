import type { Builder } from 'flatbuffers';
import { int32s, reference, table } from '../export/flatbuffer.js';
import { first, firstOf, type Reading, type Translation, type Translations } from '../operator.js';

/** The code in the schema's union, and the field of the shape. */
const reshapeOptions = { code: 17, newShape: 0 } as const;

// the model may compute the target, but the output's shape is known
const read = (reading: Reading): ReturnType<Translation['read']> => ({
  ...reading.base,
  kind: 'RESHAPE',
  inputs: first(reading),
});

export default {
  RESHAPE: {
    word: 'reshape',
    read,
    dependences: firstOf,
    write: {
      kind: 'RESHAPE',
      version: 1,
      options: ({ outputs }, graph) => ({
        code: reshapeOptions.code,
        write: (builder: Builder) => {
          const shape = int32s(builder, graph.tensors[outputs[0]!]!.shape);
          return table(builder, [reference(reshapeOptions.newShape, shape)]);
        },
      }),
    },
  },
  SQUEEZE: { word: 'reshape', read },
  EXPAND_DIMS: { word: 'reshape', read },
} satisfies Translations;
