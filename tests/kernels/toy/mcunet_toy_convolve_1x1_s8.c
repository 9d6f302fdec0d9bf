#include "mcunet_rescale.h"
#include "mcunet_toy.h"

/* The sums of all outputs of a pixel are in `scratch`, and each input is added to all of them. */
MCUNET_KERNEL void mcunet_toy_convolve_1x1_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters, int y) {
  const mcunet_toy_convolution_s8 *layer = parameters;
  const int8_t *value = rows[0];
  int32_t *sums = scratch;
  (void)y;
  for (int x = 0; x < layer->width; x++) {
    const int16_t *weight = layer->weights;
    for (int channel = 0; channel < layer->outputs; channel++) sums[channel] = layer->bias[channel];
    for (int input = 0; input < layer->inputs; input++, value++) {
      for (int channel = 0; channel < layer->outputs; channel++) sums[channel] += *value * *weight++;
    }
    for (int channel = 0; channel < layer->outputs; channel++) *out++ = mcunet_finish(sums[channel], &layer->output, channel);
  }
}
