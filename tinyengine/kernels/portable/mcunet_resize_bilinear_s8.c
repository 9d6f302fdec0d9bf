#include "mcunet_kernels.h"

typedef struct {
  int32_t lower, upper, weight; /* weight of `upper`, in 1/1024 */
} neighbours;

static neighbours around(const mcunet_grid_s8 *grid, int index) {
  int32_t position = index * grid->step + grid->offset;
  int32_t lower = position < 0 ? 0 : position / 1024, upper = (position + 1023) / 1024;
  neighbours found = {lower, upper < grid->size ? upper : grid->size - 1, position - 1024 * lower};
  return found;
}

MCUNET_KERNEL void mcunet_resize_bilinear_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,
                                             int y) {
  (void)scratch;
  const mcunet_resize_bilinear_params_s8 *layer = params;
  neighbours row = around(&layer->rows, y);
  const int8_t *above = rows[0], *below = rows[row.upper - row.lower];
  for (int x = 0; x < layer->width; x++) {
    neighbours column = around(&layer->columns, x);
    int32_t left = column.lower * layer->channels, right = column.upper * layer->channels;
    for (int channel = 0; channel < layer->channels; channel++, left++, right++) {
      int32_t top = above[left] * (1024 - column.weight) + above[right] * column.weight;
      int32_t bottom = below[left] * (1024 - column.weight) + below[right] * column.weight;
      int32_t sum = top * (1024 - row.weight) + bottom * row.weight;
      *out++ = (int8_t)((sum + (sum > 0 ? 1 << 19 : -(1 << 19))) / (1 << 20));
    }
  }
}
