#include "mcunet_broadcast.h"
#include "mcunet_requantise.h"

static int8_t sloped(int8_t first, int8_t second, const void *params) {
  const mcunet_prelu_params_s8 *layer = params;
  int32_t difference = first - layer->first_zero;
  int32_t value = difference >= 0 ? mcunet_requantise(difference, layer->positive_multiplier, layer->positive_shift)
                                  : mcunet_requantise(difference * (second - layer->second_zero),
                                                      layer->output.multiplier, layer->output.shift);
  return mcunet_clamp(value + layer->output.zero_point, -128, 127);
}

MCUNET_KERNEL void mcunet_prelu_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch;
  mcunet_broadcast(out, rows, y, &((const mcunet_prelu_params_s8 *)params)->broadcast, sloped, params);
}
