import type { Builder } from 'flatbuffers';
import { int32s, reference, table } from '../export/flatbuffer.js';
import { first, firstOf, type Reading, type Translation, type Translations } from '../operator.js';

/** In the schema's union, and the field that holds the shape. */
const reshapeOptions = { code: 17, newShape: 0 } as const;

// the target may be computed by the model: the shape of the output says it all
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
