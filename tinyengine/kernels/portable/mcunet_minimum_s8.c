#include "mcunet_pairs.h"

static int8_t smaller(int8_t first, int8_t second, const void *parameters) {
  (void)parameters;
  return first < second ? first : second;
}

MCUNET_KERNEL void mcunet_minimum_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters,
                                     int y) {
  (void)scratch;
  mcunet_combine(out, rows, y, parameters, smaller, NULL);
}
