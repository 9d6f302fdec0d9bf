#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

/* Two outputs at a time share the loads of the input. If their number is odd, the last one is computed twice. */
MCUNET_KERNEL void mcunet_fully_connected_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                             int y) {
  (void)scratch, (void)y;
  const mcunet_fully_connected_params_s8 *layer = params;
  size_t depth = layer->height * (size_t)layer->row_bytes;
  for (int o = 0; o < layer->outputs; o += 2) {
    int next = o + 1 < layer->outputs ? o + 1 : o;
    const int8_t *w0 = layer->weights + (size_t)o * depth, *w1 = layer->weights + (size_t)next * depth;
    int32_t a0 = layer->bias[o], a1 = layer->bias[next];
    for (int row = 0; row < layer->height; row++) {
      const int8_t *value = rows[row], *end = value + layer->row_bytes;
      while (value < end) {
        int32_t v = *value++;
        a0 += v * *w0++;
        a1 += v * *w1++;
      }
    }
    out[o] = mcunet_requantise_channel(a0, &layer->output, o);
    out[next] = mcunet_requantise_channel(a1, &layer->output, next);
  }
}
