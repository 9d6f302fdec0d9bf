#include "mcunet_kernels.h"

MCUNET_KERNEL void mcunet_window_s8(const int8_t **rows, const int8_t *picture, int height, int row_bytes, int first, int count,
                                    int dilation) {
  for (int i = 0; i < count; i++) {
    int y = first + i * dilation;
    rows[i] = y >= 0 && y < height ? picture + y * row_bytes : NULL;
  }
}
