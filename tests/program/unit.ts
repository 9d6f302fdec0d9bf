/** Sources as one translation unit; what is static in each gets a name of its own. */
export const unitOf = (sources: readonly (readonly [name: string, text: string])[]): string =>
  [
    '#include "mcunet_run.h"',
    ...sources.flatMap(([name, text], position) => {
      const statics = [...text.matchAll(/^static const \w+ (\w+)/gm)].map(([, symbol]) => symbol!);
      return [
        ...statics.map((symbol) => `#define ${symbol} own${position}_${symbol}`),
        `#include "${name}"`,
        ...statics.map((symbol) => `#undef ${symbol}`),
      ];
    }),
    '',
  ].join('\n');
