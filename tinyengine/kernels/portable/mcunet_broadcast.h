/* Broadcasting of two operands, for all kernels of binary operators. */
#pragma once
#include "mcunet_kernels.h"

/* The operand's values for row y. An input takes the next of `rows`. */
static inline const int8_t *mcunet_operand_row(const mcunet_operand_s8 *operand, const int8_t *const **rows, int y) {
  if (operand->constant == NULL) return *(*rows)++;
  return operand->constant + (size_t)y * operand->row_bytes;
}

/* One row of `out`, value by value: combination(a, b, layer). `out` may be one of the rows. */
static inline void mcunet_broadcast(int8_t *out, const int8_t *const *rows, int y,
                                    const mcunet_broadcast_params_s8 *broadcast,
                                    int8_t (*combination)(int8_t, int8_t, const void *), const void *layer) {
  const int8_t *first = mcunet_operand_row(&broadcast->first, &rows, y),
               *second = mcunet_operand_row(&broadcast->second, &rows, y);
  int first_step = broadcast->first_step, second_step = broadcast->second_step;
  for (int run = 0; run < broadcast->runs; run++, first += broadcast->first.pitch, second += broadcast->second.pitch) {
    const int8_t *a = first, *b = second, *end = out + broadcast->length;
    for (; out < end; a += first_step, b += second_step) *out++ = combination(*a, *b, layer);
  }
}
