#include "mcunet_broadcast.h"

static int8_t larger(int8_t first, int8_t second, const void *params) {
  (void)params;
  return first > second ? first : second;
}

MCUNET_KERNEL void mcunet_maximum_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch;
  mcunet_broadcast(out, rows, y, params, larger, NULL);
}
