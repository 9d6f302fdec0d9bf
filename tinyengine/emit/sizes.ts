import { fold } from './fold.js';

/** Asserts the sizes of structs at compile time, for targets with pointers of 4 bytes. */
export const sizeAssertions = (sizes: ReadonlyMap<string, number>): readonly string[] => [
  '/* Where pointers have 4 bytes, structs have the sizes that network.json counts. */',
  '#if UINTPTR_MAX == UINT32_MAX',
  ...[...sizes].flatMap(([type, bytes]) =>
    fold(`_Static_assert(sizeof(${type}) == ${bytes}, "network.json counts ${bytes} bytes");`, '               '),
  ),
  '#endif',
];
