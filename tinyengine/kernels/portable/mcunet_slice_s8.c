#include "mcunet_kernels.h"

MCUNET_KERNEL void mcunet_slice_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch;
  const mcunet_slice_params_s8 *layer = params;
  const int8_t *row = rows[layer->first_row + y * layer->row_step];
  for (int x = 0; x < layer->width; x++) {
    int32_t at = layer->first + x * layer->column_step;
    for (int channel = 0; channel < layer->channels; channel++, at += layer->channel_step) *out++ = row[at];
  }
}
