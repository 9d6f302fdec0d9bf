#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

MCUNET_KERNEL void mcunet_average_pool_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch,
                                               const void *params, int y) {
  const mcunet_pool_params_s8 *layer = params;
  const mcunet_window_shape_s8 *shape = &layer->shape;
  int32_t *sums = scratch;
  for (int x = 0; x < shape->out_width; x++) {
    int column = x * shape->stride - shape->left;
    int from = column < 0 ? 0 : column;
    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;
    int32_t count = (to - from) * layer->in_height;
    for (int channel = 0; channel < shape->in_channels; channel++, sums++, out++) {
      int32_t sum = y == 0 ? 0 : *sums;
      const int8_t *value = rows[0] + from * shape->in_channels + channel;
      for (int j = from; j < to; j++, value += shape->in_channels) sum += *value;
      *sums = sum;
      if (y == layer->in_height - 1)
        *out = mcunet_clamp((sum > 0 ? sum + count / 2 : sum - count / 2) / count, layer->min, layer->max);
    }
  }
}
