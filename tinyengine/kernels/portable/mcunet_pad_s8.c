#include "mcunet_kernels.h"
#include <string.h>

MCUNET_KERNEL void mcunet_pad_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch, (void)y;
  const mcunet_pad_params_s8 *layer = params;
  size_t left = (size_t)layer->left * layer->channels, middle = (size_t)layer->in_width * layer->channels;
  size_t right = (size_t)layer->right * layer->channels;
  if (rows[0] == NULL) {
    memset(out, layer->zero_point, left + middle + right);
    return;
  }
  memset(out, layer->zero_point, left);
  memcpy(out + left, rows[0], middle);
  memset(out + left + middle, layer->zero_point, right);
}
