#include "mcunet_kernels.h"
#include <string.h>

MCUNET_KERNEL void mcunet_resize_nearest_s8(int8_t *out, const int8_t *const *rows, void *scratch,
                                            const void *parameters, int y) {
  (void)scratch, (void)y;
  const mcunet_resize_nearest_layer_s8 *layer = parameters;
  for (int x = 0; x < layer->width; x++, out += layer->channels) {
    memcpy(out, rows[0] + (size_t)layer->columns[x] * layer->channels, layer->channels);
  }
}
