#include "mcunet_kernels.h"

MCUNET_KERNEL void mcunet_space_to_depth_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                            int y) {
  (void)scratch, (void)y;
  const mcunet_space_to_depth_params_s8 *layer = params;
  for (int x = 0; x < layer->width; x++) {
    for (int i = 0; i < layer->block_size; i++) {
      const int8_t *run = rows[i] + (int32_t)x * layer->run_bytes;
      for (int at = 0; at < layer->run_bytes; at++) *out++ = run[at];
    }
  }
}
