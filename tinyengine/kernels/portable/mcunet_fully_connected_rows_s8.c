#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

MCUNET_KERNEL void mcunet_fully_connected_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch,
                                                  const void *params, int y) {
  const mcunet_fully_connected_params_s8 *layer = params;
  int32_t *sums = scratch;
  for (int o = 0; o < layer->outputs; o++) {
    const int8_t *weight = layer->weights + ((size_t)o * layer->height + (size_t)y) * layer->row_bytes;
    const int8_t *value = rows[0], *end = value + layer->row_bytes;
    int32_t sum = y == 0 ? layer->bias[o] : sums[o];
    while (value < end) sum += *value++ * *weight++;
    sums[o] = sum;
    if (y == layer->height - 1) out[o] = mcunet_requantise_channel(sum, &layer->output, o);
  }
}
