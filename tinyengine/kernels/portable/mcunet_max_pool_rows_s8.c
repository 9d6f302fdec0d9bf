#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

MCUNET_KERNEL void mcunet_max_pool_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                           int y) {
  const mcunet_pool_params_s8 *layer = params;
  const mcunet_window_shape_s8 *shape = &layer->shape;
  int8_t *largest = scratch;
  for (int x = 0; x < shape->out_width; x++) {
    int column = x * shape->stride - shape->left;
    int from = column < 0 ? 0 : column;
    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;
    for (int channel = 0; channel < shape->in_channels; channel++, largest++, out++) {
      if (y == 0) *largest = -128;
      const int8_t *value = rows[0] + from * shape->in_channels + channel;
      for (int j = from; j < to; j++, value += shape->in_channels) {
        if (*value > *largest) *largest = *value;
      }
      if (y == layer->in_height - 1) *out = mcunet_clamp(*largest, layer->min, layer->max);
    }
  }
}
