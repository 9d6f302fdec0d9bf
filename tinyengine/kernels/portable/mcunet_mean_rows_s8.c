#include "mcunet_kernels.h"
#include "mcunet_rescale.h"

/* One input row's part of the sum of `width` columns and `channels` channels from `value` on. */
static int32_t part(const int8_t *value, const mcunet_mean_layer_s8 *layer, int width, int channels) {
  int32_t sum = 0;
  for (int i = 0; i < width; i++, value += layer->channels) {
    for (int j = 0; j < channels; j++) sum += value[j];
  }
  return sum;
}

MCUNET_KERNEL void mcunet_mean_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters,
                                       int y) {
  const mcunet_mean_layer_s8 *layer = parameters;
  int32_t *sums = scratch;
  int width = layer->out_width == layer->width ? 1 : layer->width;
  int channels = layer->out_channels == layer->channels ? 1 : layer->channels;
  for (int x = 0; x < layer->out_width; x++) {
    for (int channel = 0; channel < layer->out_channels; channel++, sums++, out++) {
      int32_t sum = y == 0 ? -layer->input_sum_zero : *sums;
      sum += part(rows[0] + x * layer->channels + channel, layer, width, channels);
      *sums = sum;
      if (y < layer->height - 1) continue;
      *out = mcunet_clamp(mcunet_rescale(sum, layer->scale.multiplier, layer->scale.shift) + layer->scale.zero_point,
                          -128, 127);
    }
  }
}
