#include "mcunet_pairs.h"
#include "mcunet_rescale.h"

static int8_t sloped(int8_t first, int8_t second, const void *parameters) {
  const mcunet_prelu_layer_s8 *layer = parameters;
  int32_t difference = first - layer->first_zero;
  int32_t value = difference >= 0 ? mcunet_rescale(difference, layer->positive_multiplier, layer->positive_shift)
                                  : mcunet_rescale(difference * (second - layer->second_zero), layer->output.multiplier,
                                                   layer->output.shift);
  return mcunet_clamp(value + layer->output.zero_point, -128, 127);
}

MCUNET_KERNEL void mcunet_prelu_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters,
                                   int y) {
  (void)scratch;
  mcunet_combine(out, rows, y, &((const mcunet_prelu_layer_s8 *)parameters)->pairs, sloped, parameters);
}
