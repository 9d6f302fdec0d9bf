#include "mcunet_kernels.h"
#include "mcunet_rescale.h"

static int32_t scaled(int8_t value, const mcunet_scale_s8 *scale) {
  int32_t shifted = (int32_t)((uint32_t)(value - scale->zero_point) << 20);
  return mcunet_rescale(shifted, scale->multiplier, scale->shift);
}

/* `out` may be one of the rows. */
MCUNET_KERNEL void mcunet_add_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters, int y) {
  (void)scratch, (void)y;
  const mcunet_addition_s8 *layer = parameters;
  const int8_t *first = rows[0], *second = rows[1];
  for (uint32_t i = 0; i < layer->values; i++) {
    int32_t sum = scaled(first[i], &layer->first) + scaled(second[i], &layer->second);
    int32_t value = mcunet_rescale(sum, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;
    out[i] = mcunet_clamp(value, layer->min, layer->max);
  }
}
