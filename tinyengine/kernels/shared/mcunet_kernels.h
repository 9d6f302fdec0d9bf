/* Kernels for int8 networks in portable C11. They compute the same integers as the reference kernels of TensorFlow Lite
 * Micro.
 *
 * A kernel computes one row of its output: width * channels values, channels innermost. Its input rows may be anywhere
 * in memory. Kernels allocate nothing and keep no state. Only `scratch` has an alignment, of 4 bytes. `out` and the
 * input rows do not overlap, unless the kernel's comment allows it.
 *
 * Names: the kernel mcunet_<op>_s8 takes a mcunet_<op>_params_s8.
 * Argument order: output, inputs, working memory, parameters, row number.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "mcunet_version.h"

#ifdef __cplusplus
extern "C" {
#else
_Static_assert(sizeof(int) >= 4, "the kernels need int of at least 32 bits");
#endif

/* Networks of one firmware bring the same kernels, and the linker keeps one of each. Where the compiler has no weak
 * functions, define MCUNET_KERNEL as empty, and compile the mcunet_*.c of one network only. */
#ifndef MCUNET_KERNEL
#define MCUNET_KERNEL __attribute__((weak))
#endif

/* out:     row y of the output
 * rows:    the input rows that the operator's window covers, input after input; NULL for a row outside the feature map
 * scratch: working memory, for the kernels that ask for it
 * params:  the kernel's parameter struct
 *
 * The kernels named mcunet_<op>_rows_s8 compute one output row from all input rows. The driver calls them for each
 * input row y, and rows[0] is that row. They keep accumulators in `scratch` and write `out` after the last row. */
typedef void mcunet_kernel(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y);

/* Requantisation of an accumulator: real multiplier = multiplier / 2^31 * 2^shift.
 * Range: multiplier 0 or [2^30, 2^31 - 1], shift [-31, 30]; a positive shift goes to the left. */
typedef struct {
  const int32_t *multipliers; /* [out_channels] */
  const int8_t *shifts;       /* [out_channels] */
  int8_t zero_point, min, max;
} mcunet_per_channel_quant_s8;

typedef struct {
  int32_t multiplier;
  int8_t shift, zero_point;
} mcunet_per_tensor_quant_s8;

/* A window that slides over a feature map. The windows of the output columns interior_first to
 * interior_first + interior_count - 1 are inside the input. */
typedef struct {
  uint16_t in_width, in_channels, out_width, out_channels;
  uint16_t kernel_height, kernel_width, stride, dilation, left; /* left: columns of padding */
  uint16_t interior_first, interior_count;
  int16_t input_zero_point; /* [-128, 127], the value of the padding */
} mcunet_window_shape_s8;

/* CONV_2D
 * weights: [out_channels, kernel_height, kernel_width, filter_channels], range [-128, 127]
 * bias:    [out_channels], with the input zero point folded in: bias[o] - input_zero_point * sum(weights[o])
 * groups:  in_channels / filter_channels, each with group_outputs output channels */
typedef struct {
  mcunet_window_shape_s8 shape;
  uint16_t filter_channels, group_outputs;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_per_channel_quant_s8 output;
} mcunet_convolve_params_s8;
mcunet_kernel mcunet_convolve_s8;

/* DEPTHWISE_CONV_2D: output channel c reads input channel c / multiplier.
 * weights: [kernel_height, kernel_width, out_channels]
 * bias:    [out_channels], with the input zero point folded in */
typedef struct {
  mcunet_window_shape_s8 shape;
  uint16_t multiplier;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_per_channel_quant_s8 output;
} mcunet_convolve_depthwise_params_s8;
mcunet_kernel mcunet_convolve_depthwise_s8;

/* FULLY_CONNECTED over `height` input rows of `row_bytes` values.
 * weights: [outputs, height * row_bytes]
 * bias:    [outputs], with the input zero point folded in
 * scratch: int32_t[outputs], for mcunet_fully_connected_rows_s8 only */
typedef struct {
  uint16_t height, outputs;
  uint32_t row_bytes;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_per_channel_quant_s8 output;
} mcunet_fully_connected_params_s8;
mcunet_kernel mcunet_fully_connected_s8;
mcunet_kernel mcunet_fully_connected_rows_s8;

/* An operand of a binary operator: an input row, or a constant. */
typedef struct {
  const int8_t *constant; /* NULL for an input */
  uint16_t row_bytes;     /* distance of the constant's rows; 0 if all rows use the same values */
  uint16_t pitch;         /* distance of the values of two neighbouring runs */
} mcunet_operand_s8;

/* Broadcast of two operands: an output row has `runs` runs of `length` values. A step is 1, or 0 if the operand has one
 * value for the whole run. */
typedef struct {
  mcunet_operand_s8 first, second;
  uint16_t runs, length;
  uint8_t first_step, second_step;
} mcunet_broadcast_params_s8;

/* ADD (sign 1) and SUB (sign -1), each term in 20 fractional bits:
 * out = clamp(output(first((a - za) << 20) + sign * second((b - zb) << 20)) + zero_point)
 * `out` may be one of the rows. */
typedef struct {
  mcunet_broadcast_params_s8 broadcast;
  mcunet_per_tensor_quant_s8 first, second, output;
  int8_t sign, min, max;
} mcunet_add_params_s8;
mcunet_kernel mcunet_add_s8;

/* MUL: out = clamp(output((a - first_zero) * (b - second_zero)) + zero_point). `out` may be one of the rows. */
typedef struct {
  mcunet_broadcast_params_s8 broadcast;
  mcunet_per_tensor_quant_s8 output;
  int8_t first_zero, second_zero, min, max;
} mcunet_multiply_params_s8;
mcunet_kernel mcunet_multiply_s8;

/* PRELU: as MUL where a < first_zero, otherwise out = clamp(positive(a - first_zero) + zero_point).
 * `out` may be one of the rows. */
typedef struct {
  mcunet_broadcast_params_s8 broadcast;
  mcunet_per_tensor_quant_s8 output;
  int32_t positive_multiplier;
  int8_t positive_shift, first_zero, second_zero;
} mcunet_prelu_params_s8;
mcunet_kernel mcunet_prelu_s8;

/* MAXIMUM and MINIMUM take mcunet_broadcast_params_s8. `out` may be one of the rows. */
mcunet_kernel mcunet_maximum_s8;
mcunet_kernel mcunet_minimum_s8;

/* A function of one value: out = lut[in], for `values` values of a row. `in` and `out` may be int8 or uint8.
 * lut: [256], indexed by the byte of the input. `out` may be the row. */
typedef struct {
  const int8_t *lut;
  uint32_t values;
} mcunet_lut_params_s8;
mcunet_kernel mcunet_lut_s8;

/* AVERAGE_POOL_2D and MAX_POOL_2D. Padding does not count. The mean is rounded to nearest, halves away from zero.
 * scratch: int32_t[out_width * out_channels] for mcunet_average_pool_rows_s8,
 *          int8_t[out_width * out_channels] for mcunet_max_pool_rows_s8 */
typedef struct {
  mcunet_window_shape_s8 shape;
  uint16_t in_height;
  int8_t min, max;
} mcunet_pool_params_s8;
mcunet_kernel mcunet_average_pool_s8;
mcunet_kernel mcunet_max_pool_s8;
mcunet_kernel mcunet_average_pool_rows_s8;
mcunet_kernel mcunet_max_pool_rows_s8;

/* MEAN over `height` rows. It also covers the width if out_width is 1, and the channels if out_channels is 1.
 * scratch: int32_t[out_width * out_channels], for mcunet_mean_rows_s8 only */
typedef struct {
  uint16_t height, width, channels, out_width, out_channels;
  int32_t input_zero_sum; /* input zero point times the number of values in a mean */
  mcunet_per_tensor_quant_s8 output;
} mcunet_mean_params_s8;
mcunet_kernel mcunet_mean_s8;
mcunet_kernel mcunet_mean_rows_s8;

/* SOFTMAX over the channels of each of `width` pixels.
 * exponentials: [exponential_count], Q0.31; exponentials[d] belongs to a value that is d below the largest one.
 * `out` may be the row. */
typedef struct {
  uint16_t width, channels;
  uint16_t exponential_count;
  const int32_t *exponentials;
} mcunet_softmax_params_s8;
mcunet_kernel mcunet_softmax_s8;

/* Area average, for images from a sensor. Output column j is the mean of the input columns from
 * floor(j * in_width / out_width) to ceil((j + 1) * in_width / out_width) - 1, and rows alike. Halves round up. */
typedef struct {
  uint16_t in_height, out_height, in_width, out_width, channels;
} mcunet_area_resize_params_s8;
mcunet_kernel mcunet_area_resize_s8;

/* PAD: `left` pixels of zero_point, the row, `right` pixels. If the row is NULL, all pixels are zero_point. */
typedef struct {
  uint16_t in_width, channels, left, right;
  int8_t zero_point;
} mcunet_pad_params_s8;
mcunet_kernel mcunet_pad_s8;

/* RESHAPE: output row y has the `length` bytes from byte y * length of the input. The first of `rows` has the first of
 * these bytes. */
typedef struct {
  uint32_t row_bytes, length;
} mcunet_copy_params_s8;
mcunet_kernel mcunet_copy_s8;

/* CONCATENATION: for each position, lengths[i] bytes of each input i. An input whose row is NULL adds nothing.
 * lengths: [inputs] */
typedef struct {
  uint16_t inputs, positions;
  const uint32_t *lengths;
} mcunet_concatenate_params_s8;
mcunet_kernel mcunet_concatenate_s8;

/* SLICE and STRIDED_SLICE: value (x, c) of output row y is value first + x * column_step + c * channel_step of
 * rows[first_row + y * row_step]. Steps may be negative. */
typedef struct {
  uint16_t width, channels;
  int16_t first_row, row_step;
  int32_t first, column_step, channel_step;
} mcunet_slice_params_s8;
mcunet_kernel mcunet_slice_s8;

/* How far the input moves for one step in a dimension of the output: by rows, or by values in a row. The other one is
 * 0. */
typedef struct {
  uint16_t rows;
  uint32_t values;
} mcunet_transpose_step_s8;

/* TRANSPOSE: down, right and in are the steps to the next row, column and channel of the output. */
typedef struct {
  uint16_t width, channels;
  mcunet_transpose_step_s8 down, right, in;
} mcunet_transpose_params_s8;
mcunet_kernel mcunet_transpose_s8;

/* SPACE_TO_DEPTH: a pixel of the output is `run_bytes` values of each of the `block_size` rows, one after another. */
typedef struct {
  uint16_t width, block_size, run_bytes;
} mcunet_space_to_depth_params_s8;
mcunet_kernel mcunet_space_to_depth_s8;

/* RESIZE_NEAREST_NEIGHBOR: output column x is input column columns[x].
 * columns: [width] */
typedef struct {
  uint16_t width, channels;
  const uint16_t *columns;
} mcunet_resize_nearest_params_s8;
mcunet_kernel mcunet_resize_nearest_s8;

/* Output index i is at (i * step + offset) / 1024 in an input of `size` rows or columns. */
typedef struct {
  int32_t size, step, offset;
} mcunet_grid_s8;

/* RESIZE_BILINEAR, rounded to nearest, halves away from zero. */
typedef struct {
  uint16_t width, channels;
  mcunet_grid_s8 rows, columns;
} mcunet_resize_bilinear_params_s8;
mcunet_kernel mcunet_resize_bilinear_s8;

/* TRANSPOSE_CONV: tap (i, j) of input pixel (r, c) adds to output pixel
 * (r * stride_height - top + i, c * stride_width - left + j).
 * weights: [out_channels, kernel_height, kernel_width, in_channels]
 * bias:    [out_channels], without the zero point, because outputs have different numbers of taps */
typedef struct {
  uint16_t in_width, in_channels, out_width, out_channels;
  uint16_t kernel_height, kernel_width, stride_height, stride_width, top, left;
  int16_t input_zero_point;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_per_channel_quant_s8 output;
} mcunet_convolve_transposed_params_s8;
mcunet_kernel mcunet_convolve_transposed_s8;

#ifdef __cplusplus
}
#endif
