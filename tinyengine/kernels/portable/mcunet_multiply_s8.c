#include "mcunet_pairs.h"
#include "mcunet_rescale.h"

static int8_t product(int8_t first, int8_t second, const void *parameters) {
  const mcunet_product_s8 *layer = parameters;
  int32_t exact = (first - layer->first_zero) * (second - layer->second_zero);
  int32_t value = mcunet_rescale(exact, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;
  return mcunet_clamp(value, layer->min, layer->max);
}

MCUNET_KERNEL void mcunet_multiply_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters,
                                      int y) {
  (void)scratch;
  mcunet_combine(out, rows, y, &((const mcunet_product_s8 *)parameters)->pairs, product, parameters);
}
