#include "mcunet_kernels.h"
#include <string.h>

MCUNET_KERNEL void mcunet_concatenate_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                         int y) {
  (void)scratch, (void)y;
  const mcunet_concatenate_params_s8 *layer = params;
  for (int position = 0; position < layer->positions; position++) {
    for (int i = 0; i < layer->inputs; i++) {
      if (rows[i] == NULL) continue;
      size_t length = layer->lengths[i];
      memcpy(out, rows[i] + (size_t)position * length, length);
      out += length;
    }
  }
}
