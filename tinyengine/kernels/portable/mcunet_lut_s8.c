#include "mcunet_kernels.h"

MCUNET_KERNEL void mcunet_lut_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch, (void)y;
  const mcunet_lut_params_s8 *layer = params;
  const int8_t *in = rows[0], *end = in + layer->values, *lut = layer->lut;
  while (in < end) *out++ = lut[(uint8_t)*in++];
}
