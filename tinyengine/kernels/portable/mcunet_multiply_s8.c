#include "mcunet_broadcast.h"
#include "mcunet_requantise.h"

static int8_t product(int8_t first, int8_t second, const void *params) {
  const mcunet_multiply_params_s8 *layer = params;
  int32_t exact = (first - layer->first_zero) * (second - layer->second_zero);
  int32_t value = mcunet_requantise(exact, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;
  return mcunet_clamp(value, layer->min, layer->max);
}

MCUNET_KERNEL void mcunet_multiply_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                      int y) {
  (void)scratch;
  mcunet_broadcast(out, rows, y, &((const mcunet_multiply_params_s8 *)params)->broadcast, product, params);
}
