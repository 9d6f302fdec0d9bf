#include "mcunet_kernels.h"
#include "mcunet_requantise.h"

static int32_t saturate(int64_t value) {
  return value > INT32_MAX ? INT32_MAX : value < INT32_MIN ? INT32_MIN : (int32_t)value;
}

/* floor((a * b + 2^30) / 2^31), saturated. Factors of the iteration have either sign. */
static int32_t multiply(int32_t a, int32_t b) { return saturate(((int64_t)a * b + (INT64_C(1) << 30)) >> 31); }

/* 1 / (1 + x) in Q0.31, by gemmlowp's Newton iteration. Range: x in [0, 1), Q0.31. */
static int32_t reciprocal(int32_t x) {
  int32_t half = (int32_t)(((int64_t)x + INT32_MAX + 1) / 2);
  int32_t result = 1515870810 + multiply(half, -1010580540);
  for (int step = 0; step < 3; step++) {
    int32_t error = (INT32_C(1) << 29) - multiply(half, result);
    result = (int32_t)((uint32_t)result + (uint32_t)saturate((int64_t)multiply(result, error) * 4));
  }
  return saturate((int64_t)result * 2);
}

static int leading_zeros(uint32_t value) {
  int count = 0;
  for (; count < 32 && !(value >> 31); count++) value <<= 1;
  return count;
}

static void softmax(int8_t *out, const int8_t *in, const mcunet_softmax_params_s8 *layer) {
  int8_t largest = -128;
  for (int i = 0; i < layer->channels; i++) {
    if (in[i] > largest) largest = in[i];
  }
  int32_t sum = 0; /* Q12.19 */
  for (int i = 0; i < layer->channels; i++) {
    int below = largest - in[i];
    if (below < layer->exponential_count) sum += mcunet_divide_by_power_of_two(layer->exponentials[below], 12);
  }
  int headroom = leading_zeros((uint32_t)sum);
  /* a shift of 32 or more gives 0: more than 511 values are equal */
  int shift = 12 - headroom + 23;
  int32_t scale = reciprocal((int32_t)(((uint32_t)sum << headroom) - (UINT32_C(1) << 31)));
  for (int i = 0; i < layer->channels; i++) {
    int below = largest - in[i];
    int32_t value = -128;
    if (below < layer->exponential_count && shift < 32) {
      value += mcunet_divide_by_power_of_two(multiply(scale, layer->exponentials[below]), shift);
    }
    out[i] = mcunet_clamp(value, -128, 127);
  }
}

MCUNET_KERNEL void mcunet_softmax_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)scratch, (void)y;
  const mcunet_softmax_params_s8 *layer = params;
  for (int x = 0; x < layer->width; x++) softmax(out + x * layer->channels, rows[0] + x * layer->channels, layer);
}
