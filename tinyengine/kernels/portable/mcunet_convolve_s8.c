#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

static int32_t sum(const int8_t *weights, int count) {
  int32_t total = 0;
  for (int i = 0; i < count; i++) total += weights[i];
  return total;
}

static int32_t dot(const int8_t *values, const int8_t *weights, int count) {
  int32_t total = 0;
  for (int i = 0; i < count; i++) total += values[i] * weights[i];
  return total;
}

/* One output value, for columns that may be outside the feature map, dilated taps and grouped channels. */
static int8_t any_value(const int8_t *const *rows, const mcunet_convolve_params_s8 *layer, int column, int channel,
                        int group) {
  const mcunet_window_shape_s8 *shape = &layer->shape;
  int depth = layer->filter_channels;
  const int8_t *weights = layer->weights + channel * shape->kernel_height * shape->kernel_width * depth;
  int32_t accumulator = layer->bias[channel];
  for (int i = 0; i < shape->kernel_height; i++) {
    for (int j = 0; j < shape->kernel_width; j++, weights += depth) {
      int x = column + j * shape->dilation;
      if (rows[i] != NULL && x >= 0 && x < shape->in_width) {
        accumulator += dot(rows[i] + x * shape->in_channels + group * depth, weights, depth);
      } else {
        accumulator += shape->input_zero_point * sum(weights, depth);
      }
    }
  }
  return mcunet_requantise_channel(accumulator, &layer->output, channel);
}

static void any_pixel(int8_t *out, const int8_t *const *rows, const mcunet_convolve_params_s8 *layer, int x) {
  int column = x * layer->shape.stride - layer->shape.left;
  int group = 0;
  for (int channel = 0, left = layer->group_outputs; channel < layer->shape.out_channels; channel++, left--) {
    if (left == 0) {
      group++;
      left = layer->group_outputs;
    }
    out[x * layer->shape.out_channels + channel] = any_value(rows, layer, column, channel, group);
  }
}

/* Two pixels by two channels, so that each loaded value is used twice. The two pixels may be the same, and so may the
 * two channels: a value is then written twice. */
static void interior_square(int8_t *out, const int8_t *const *rows, const mcunet_convolve_params_s8 *layer,
                            const int pixels[2], const int channels[2]) {
  const mcunet_window_shape_s8 *shape = &layer->shape;
  int length = shape->kernel_width * shape->in_channels;
  const int8_t *w0 = layer->weights + channels[0] * shape->kernel_height * length;
  const int8_t *w1 = layer->weights + channels[1] * shape->kernel_height * length;
  int offset0 = (pixels[0] * shape->stride - shape->left) * shape->in_channels;
  int offset1 = (pixels[1] * shape->stride - shape->left) * shape->in_channels;
  int32_t a00 = layer->bias[channels[0]], a01 = layer->bias[channels[1]], a10 = a00, a11 = a01;
  for (int i = 0; i < shape->kernel_height; i++) {
    if (rows[i] == NULL) {
      int32_t outside0 = shape->input_zero_point * sum(w0, length),
              outside1 = shape->input_zero_point * sum(w1, length);
      a00 += outside0;
      a10 += outside0;
      a01 += outside1;
      a11 += outside1;
      w0 += length;
      w1 += length;
      continue;
    }
    const int8_t *x0 = rows[i] + offset0, *x1 = rows[i] + offset1;
    const int8_t *end = x0 + length;
    while (x0 < end) {
      int32_t v0 = *x0++, v1 = *x1++, u0 = *w0++, u1 = *w1++;
      a00 += v0 * u0;
      a01 += v0 * u1;
      a10 += v1 * u0;
      a11 += v1 * u1;
    }
  }
  int8_t *out0 = out + pixels[0] * shape->out_channels, *out1 = out + pixels[1] * shape->out_channels;
  out0[channels[0]] = mcunet_requantise_channel(a00, &layer->output, channels[0]);
  out0[channels[1]] = mcunet_requantise_channel(a01, &layer->output, channels[1]);
  out1[channels[0]] = mcunet_requantise_channel(a10, &layer->output, channels[0]);
  out1[channels[1]] = mcunet_requantise_channel(a11, &layer->output, channels[1]);
}

MCUNET_KERNEL void mcunet_convolve_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                      int y) {
  (void)scratch, (void)y;
  const mcunet_convolve_params_s8 *layer = params;
  const mcunet_window_shape_s8 *shape = &layer->shape;
  int first = shape->interior_first, end = first + shape->interior_count;
  for (int x = 0; x < first; x++) any_pixel(out, rows, layer, x);
  for (int x = first; x < end; x += 2) {
    int pixels[2] = {x, x + 1 < end ? x + 1 : x};
    for (int channel = 0; channel < shape->out_channels; channel += 2) {
      int channels[2] = {channel, channel + 1 < shape->out_channels ? channel + 1 : channel};
      interior_square(out, rows, layer, pixels, channels);
    }
  }
  for (int x = end; x < shape->out_width; x++) any_pixel(out, rows, layer, x);
}
