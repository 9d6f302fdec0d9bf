#include "mcunet_kernels.h"

/* `out` may be the row. */
MCUNET_KERNEL void mcunet_table_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters,
                                   int y) {
  (void)scratch, (void)y;
  const mcunet_table_layer_s8 *layer = parameters;
  const int8_t *in = rows[0], *end = in + layer->values, *table = layer->table;
  while (in < end) *out++ = table[(uint8_t)*in++];
}
