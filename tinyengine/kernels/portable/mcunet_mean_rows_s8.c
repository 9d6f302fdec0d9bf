#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

/* The sum of `width` columns and `channels` channels of an input row, from `value` on. */
static int32_t part(const int8_t *value, const mcunet_mean_params_s8 *layer, int width, int channels) {
  int32_t sum = 0;
  for (int i = 0; i < width; i++, value += layer->channels) {
    for (int j = 0; j < channels; j++) sum += value[j];
  }
  return sum;
}

MCUNET_KERNEL void mcunet_mean_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                       int y) {
  const mcunet_mean_params_s8 *layer = params;
  int32_t *sums = scratch;
  int width = layer->out_width == layer->width ? 1 : layer->width;
  int channels = layer->out_channels == layer->channels ? 1 : layer->channels;
  for (int x = 0; x < layer->out_width; x++) {
    for (int channel = 0; channel < layer->out_channels; channel++, sums++, out++) {
      int32_t sum = y == 0 ? -layer->input_zero_sum : *sums;
      sum += part(rows[0] + x * layer->channels + channel, layer, width, channels);
      *sums = sum;
      if (y < layer->height - 1) continue;
      *out = mcunet_clamp(
          mcunet_requantise(sum, layer->output.multiplier, layer->output.shift) + layer->output.zero_point, -128, 127);
    }
  }
}
