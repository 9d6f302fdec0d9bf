#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

/* One value of an output channel. */
static int8_t one_channel(const int8_t *const *rows, const mcunet_convolve_depthwise_params_s8 *layer, int column,
                          int channel, int in_channel) {
  const mcunet_window_shape_s8 *shape = &layer->shape;
  const int8_t *weight = layer->weights + channel;
  int32_t accumulator = layer->bias[channel];
  for (int i = 0; i < shape->kernel_height; i++) {
    for (int j = 0; j < shape->kernel_width; j++, weight += shape->out_channels) {
      int x = column + j * shape->dilation;
      int inside = rows[i] != NULL && x >= 0 && x < shape->in_width;
      accumulator += *weight * (inside ? rows[i][x * shape->in_channels + in_channel] : shape->input_zero_point);
    }
  }
  return mcunet_requantise_channel(accumulator, &layer->output, channel);
}

/* Four neighbouring channels, which share the address of each tap. */
static void four_channels(int8_t *out, const int8_t *const *rows, const mcunet_convolve_depthwise_params_s8 *layer,
                          int column, int channel) {
  const mcunet_window_shape_s8 *shape = &layer->shape;
  const int8_t *weight = layer->weights + channel;
  const int32_t *bias = layer->bias + channel;
  int32_t a0 = bias[0], a1 = bias[1], a2 = bias[2], a3 = bias[3];
  for (int i = 0; i < shape->kernel_height; i++) {
    for (int j = 0; j < shape->kernel_width; j++, weight += shape->out_channels) {
      int x = column + j * shape->dilation;
      if (rows[i] != NULL && x >= 0 && x < shape->in_width) {
        const int8_t *value = rows[i] + x * shape->in_channels + channel;
        a0 += value[0] * weight[0];
        a1 += value[1] * weight[1];
        a2 += value[2] * weight[2];
        a3 += value[3] * weight[3];
      } else {
        a0 += shape->input_zero_point * weight[0];
        a1 += shape->input_zero_point * weight[1];
        a2 += shape->input_zero_point * weight[2];
        a3 += shape->input_zero_point * weight[3];
      }
    }
  }
  out[0] = mcunet_requantise_channel(a0, &layer->output, channel);
  out[1] = mcunet_requantise_channel(a1, &layer->output, channel + 1);
  out[2] = mcunet_requantise_channel(a2, &layer->output, channel + 2);
  out[3] = mcunet_requantise_channel(a3, &layer->output, channel + 3);
}

MCUNET_KERNEL void mcunet_convolve_depthwise_s8(int8_t *out, const int8_t *const *rows, void *scratch,
                                                const void *params, int y) {
  (void)scratch, (void)y;
  const mcunet_convolve_depthwise_params_s8 *layer = params;
  const mcunet_window_shape_s8 *shape = &layer->shape;
  int fours = layer->multiplier == 1 ? shape->out_channels & ~3 : 0;
  for (int x = 0; x < shape->out_width; x++, out += shape->out_channels) {
    int column = x * shape->stride - shape->left;
    for (int channel = 0; channel < fours; channel += 4) four_channels(out + channel, rows, layer, column, channel);
    int in_channel = fours, left = layer->multiplier;
    for (int channel = fours; channel < shape->out_channels; channel++) {
      out[channel] = one_channel(rows, layer, column, channel, in_channel);
      if (--left == 0) {
        in_channel++;
        left = layer->multiplier;
      }
    }
  }
}
