/* Requantisation in fixed point, as in TensorFlow Lite Micro: a doubling high multiply, then a division by a power of
 * two. Each of the two rounds to nearest. */
#pragma once
#include "mcunet_kernels.h"

/* floor((a * b + 2^30) / 2^31). Range: b >= 0, so the result never saturates. */
static inline int32_t mcunet_doubling_high_multiply(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << 30)) >> 31);
}

/* x / 2^exponent, halves away from zero. Range: exponent [0, 31]. */
static inline int32_t mcunet_divide_by_power_of_two(int32_t x, int exponent) {
  int32_t mask = (int32_t)((UINT32_C(1) << exponent) - 1u);
  int32_t remainder = x & mask;
  int32_t threshold = (int32_t)((uint32_t)mask >> 1) + (x < 0);
  return (x >> exponent) + (remainder > threshold);
}

/* value * multiplier / 2^31 * 2^shift. Range: multiplier 0 or [2^30, 2^31 - 1], shift [-31, 30]. */
static inline int32_t mcunet_requantise(int32_t value, int32_t multiplier, int shift) {
  int left = shift > 0 ? shift : 0;
  int right = shift > 0 ? 0 : -shift;
  int32_t shifted = (int32_t)((uint32_t)value << left);
  return mcunet_divide_by_power_of_two(mcunet_doubling_high_multiply(shifted, multiplier), right);
}

static inline int8_t mcunet_clamp(int32_t value, int8_t min, int8_t max) {
  return (int8_t)(value < min ? min : value > max ? max : value);
}

/* The int8 value of a channel, from its accumulator. */
static inline int8_t mcunet_requantise_channel(int32_t accumulator, const mcunet_per_channel_quant_s8 *output,
                                               int channel) {
  int32_t value = mcunet_requantise(accumulator, output->multipliers[channel], output->shifts[channel]);
  return mcunet_clamp(value + output->zero_point, output->min, output->max);
}
