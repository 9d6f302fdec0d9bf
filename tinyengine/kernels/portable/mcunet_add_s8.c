#include "mcunet_broadcast.h"
#include "mcunet_requantise.h"

static int32_t scaled(int8_t value, const mcunet_per_tensor_quant_s8 *scale) {
  int32_t shifted = (int32_t)((uint32_t)(value - scale->zero_point) << 20);
  return mcunet_requantise(shifted, scale->multiplier, scale->shift);
}

static int8_t sum(int8_t first, int8_t second, const void *params) {
  const mcunet_add_params_s8 *layer = params;
  int32_t total = scaled(first, &layer->first) + layer->sign * scaled(second, &layer->second);
  int32_t value = mcunet_requantise(total, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;
  return mcunet_clamp(value, layer->min, layer->max);
}

MCUNET_KERNEL void mcunet_add_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch;
  mcunet_broadcast(out, rows, y, &((const mcunet_add_params_s8 *)params)->broadcast, sum, params);
}
