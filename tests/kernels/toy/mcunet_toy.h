/* A family of one kernel, which shows that a second family has a place to go. */
#pragma once
#include "mcunet_kernels.h"

/* A convolution of one pixel each. weights [inputs][outputs], int16; the zero point of the input is folded into the bias. */
typedef struct {
  uint16_t width, inputs, outputs;
  const int16_t *weights;
  const int32_t *bias;
  mcunet_output_s8 output;
} mcunet_toy_convolution_s8;
mcunet_kernel mcunet_toy_convolve_1x1_s8;
