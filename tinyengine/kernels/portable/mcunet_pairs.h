/* The walk over the values of two operands that all pairwise kernels share. */
#pragma once
#include "mcunet_kernels.h"

/* Where the operand's values for row y begin; a computed one takes the next of `rows`. */
static inline const int8_t *mcunet_operand(const mcunet_operand_s8 *operand, const int8_t *const **rows, int y) {
  if (operand->constant == NULL) return *(*rows)++;
  return operand->constant + (size_t)y * operand->row_bytes;
}

/* One row of `out`, which may be one of the rows, value by value. */
static inline void mcunet_combine(int8_t *out, const int8_t *const *rows, int y, const mcunet_pairs_s8 *pairs,
                                  int8_t (*combination)(int8_t, int8_t, const void *), const void *layer) {
  const int8_t *first = mcunet_operand(&pairs->first, &rows, y), *second = mcunet_operand(&pairs->second, &rows, y);
  int first_step = pairs->first_step, second_step = pairs->second_step;
  for (int run = 0; run < pairs->runs; run++, first += pairs->first.pitch, second += pairs->second.pitch) {
    const int8_t *a = first, *b = second, *end = out + pairs->length;
    for (; out < end; a += first_step, b += second_step) *out++ = combination(*a, *b, layer);
  }
}
