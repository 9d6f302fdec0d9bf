#include "mcunet_kernels.h"
#include <string.h>

MCUNET_KERNEL void mcunet_resize_nearest_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                            int y) {
  (void)scratch, (void)y;
  const mcunet_resize_nearest_params_s8 *layer = params;
  for (int x = 0; x < layer->width; x++, out += layer->channels) {
    memcpy(out, rows[0] + (size_t)layer->columns[x] * layer->channels, layer->channels);
  }
}
