#include "mcunet_kernels.h"

MCUNET_KERNEL void mcunet_area_resize_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                         int y) {
  (void)scratch;
  const mcunet_area_resize_params_s8 *layer = params;
  int height = ((y + 1) * layer->in_height + layer->out_height - 1) / layer->out_height -
               y * layer->in_height / layer->out_height;
  for (int j = 0; j < layer->out_width; j++) {
    int from = j * layer->in_width / layer->out_width;
    int to = ((j + 1) * layer->in_width + layer->out_width - 1) / layer->out_width;
    int32_t count = (to - from) * height;
    for (int channel = 0; channel < layer->channels; channel++) {
      int32_t sum = 128 * count;
      for (int i = 0; i < height; i++) {
        for (int x = from; x < to; x++) sum += rows[i][x * layer->channels + channel];
      }
      *out++ = (int8_t)((sum + count / 2) / count - 128);
    }
  }
}
