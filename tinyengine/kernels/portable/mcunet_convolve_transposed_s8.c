#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

/* The sum over all input pixels whose window reaches an output pixel: every stride-th tap, from the last pixel
 * backwards. `last_row` points to the last input row. Pixels outside the feature map add nothing. */
static int32_t sum(const int8_t *const *last_row, const mcunet_convolve_transposed_params_s8 *layer, int first_tap,
                   int x, const int8_t *weights) {
  int last_column = (x + layer->left) / layer->stride_width, first_column_tap = (x + layer->left) % layer->stride_width;
  int32_t total = 0;
  for (int i = first_tap; i < layer->kernel_height; i += layer->stride_height, last_row--) {
    if (*last_row == NULL) continue;
    int column = last_column;
    for (int j = first_column_tap; j < layer->kernel_width && column >= 0; j += layer->stride_width, column--) {
      if (column >= layer->in_width) continue;
      const int8_t *value = *last_row + column * layer->in_channels;
      const int8_t *weight = weights + (i * layer->kernel_width + j) * layer->in_channels;
      for (int channel = 0; channel < layer->in_channels; channel++) {
        total += (value[channel] - layer->input_zero_point) * weight[channel];
      }
    }
  }
  return total;
}

MCUNET_KERNEL void mcunet_convolve_transposed_s8(int8_t *out, const int8_t *const *rows, void *scratch,
                                                 const void *params, int y) {
  (void)scratch;
  const mcunet_convolve_transposed_params_s8 *layer = params;
  int first_tap = (y + layer->top) % layer->stride_height;
  int count = (layer->kernel_height - first_tap + layer->stride_height - 1) / layer->stride_height;
  for (int x = 0; x < layer->out_width; x++) {
    const int8_t *weights = layer->weights;
    for (int o = 0; o < layer->out_channels;
         o++, weights += layer->kernel_height * layer->kernel_width * layer->in_channels) {
      *out++ = mcunet_requantise_channel(layer->bias[o] + sum(rows + count - 1, layer, first_tap, x, weights),
                                         &layer->output, o);
    }
  }
}
