#include "mcunet_requantise.h"
#include "mcunet_toy.h"

/* Adds each input of a pixel to the sums of all outputs, which are in `scratch`. */
MCUNET_KERNEL void mcunet_toy_convolve_1x1_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                              int y) {
  const mcunet_toy_convolve_1x1_params_s8 *layer = params;
  const int8_t *value = rows[0];
  int32_t *sums = scratch;
  (void)y;
  for (int x = 0; x < layer->width; x++) {
    const int16_t *weight = layer->weights;
    for (int channel = 0; channel < layer->outputs; channel++) sums[channel] = layer->bias[channel];
    for (int input = 0; input < layer->inputs; input++, value++) {
      for (int channel = 0; channel < layer->outputs; channel++) sums[channel] += *value * *weight++;
    }
    for (int channel = 0; channel < layer->outputs; channel++)
      *out++ = mcunet_requantise_channel(sums[channel], &layer->output, channel);
  }
}
