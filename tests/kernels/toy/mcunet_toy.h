/* A family of one kernel, for the tests of families. */
#pragma once
#include "mcunet_kernels.h"

/* A 1x1 convolution.
 * weights: [inputs, outputs]
 * bias:    [outputs], with the input zero point folded in
 * scratch: int32_t[outputs] */
typedef struct {
  uint16_t width, inputs, outputs;
  const int16_t *weights;
  const int32_t *bias;
  mcunet_per_channel_quant_s8 output;
} mcunet_toy_convolve_1x1_params_s8;
mcunet_kernel mcunet_toy_convolve_1x1_s8;
