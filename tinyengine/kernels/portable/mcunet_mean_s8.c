#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

/* The sum of all rows, `width` columns and `channels` channels, from (x, channel) on. */
static int32_t sum(const int8_t *const *rows, const mcunet_mean_params_s8 *layer, int x, int channel, int width,
                   int channels) {
  int32_t total = 0;
  for (int row = 0; row < layer->height; row++) {
    for (int i = x; i < x + width; i++) {
      const int8_t *value = rows[row] + i * layer->channels + channel;
      for (int j = 0; j < channels; j++) total += value[j];
    }
  }
  return total;
}

MCUNET_KERNEL void mcunet_mean_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch, (void)y;
  const mcunet_mean_params_s8 *layer = params;
  int width = layer->out_width == layer->width ? 1 : layer->width;
  int channels = layer->out_channels == layer->channels ? 1 : layer->channels;
  for (int x = 0; x < layer->out_width; x++) {
    for (int channel = 0; channel < layer->out_channels; channel++) {
      int32_t total = sum(rows, layer, x, channel, width, channels) - layer->input_zero_sum;
      int32_t mean = mcunet_requantise(total, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;
      *out++ = mcunet_clamp(mean, -128, 127);
    }
  }
}
