#include "mcunet_kernels.h"

MCUNET_KERNEL void mcunet_transpose_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                       int y) {
  (void)scratch;
  const mcunet_transpose_params_s8 *layer = params;
  const mcunet_transpose_step_s8 *down = &layer->down, *right = &layer->right, *in = &layer->in;
  for (int x = 0; x < layer->width; x++) {
    for (int channel = 0; channel < layer->channels; channel++) {
      const int8_t *row = rows[y * down->rows + x * right->rows + channel * in->rows];
      *out++ = row[(uint32_t)y * down->values + (uint32_t)x * right->values + (uint32_t)channel * in->values];
    }
  }
}
