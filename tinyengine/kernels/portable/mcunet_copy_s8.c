#include "mcunet_kernels.h"
#include <string.h>

MCUNET_KERNEL void mcunet_copy_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch;
  const mcunet_copy_params_s8 *layer = params;
  uint32_t skipped = (uint32_t)y * layer->length % layer->row_bytes, left = layer->length;
  for (; left > 0; rows++, skipped = 0) {
    uint32_t count = layer->row_bytes - skipped < left ? layer->row_bytes - skipped : left;
    memcpy(out, *rows + skipped, count);
    out += count;
    left -= count;
  }
}
