#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

MCUNET_KERNEL void mcunet_average_pool_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                          int y) {
  (void)scratch, (void)y;
  const mcunet_pool_params_s8 *layer = params;
  const mcunet_window_shape_s8 *shape = &layer->shape;
  for (int x = 0; x < shape->out_width; x++) {
    int column = x * shape->stride - shape->left;
    int from = column < 0 ? 0 : column;
    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;
    for (int channel = 0; channel < shape->in_channels; channel++) {
      int32_t sum = 0, count = 0;
      for (int i = 0; i < shape->kernel_height; i++) {
        if (rows[i] == NULL) continue;
        count += to - from;
        const int8_t *value = rows[i] + from * shape->in_channels + channel;
        for (int j = from; j < to; j++, value += shape->in_channels) sum += *value;
      }
      int32_t mean = (sum > 0 ? sum + count / 2 : sum - count / 2) / count;
      *out++ = mcunet_clamp(mean, layer->min, layer->max);
    }
  }
}
