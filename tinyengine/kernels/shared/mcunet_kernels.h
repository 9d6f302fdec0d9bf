/* Kernels for int8 networks, portable C11: exactly the integers of TensorFlow Lite Micro's reference kernels (rounded twice).
 *
 * A kernel computes one row of its output, `width * channels` int8 values, from rows of its inputs, which may lie anywhere.
 * Argument order: output, inputs, working memory, parameters, number of the row. Nothing is allocated, nothing is kept, no address needs an alignment
 * but that of `scratch` (4). Outputs and inputs do not overlap, except where a kernel says so.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* Two networks in one firmware bring the same kernels: the linker keeps one of each. */
#define MCUNET_KERNEL __attribute__((weak))

/* Row y of the output. `rows` are the rows under the windows of the inputs, input after input, NULL where a row lies outside its picture.
 * `scratch` is what the operator asked for; `parameters` is the kernel's own struct, given below.
 * The kernels named `…_rows_…` make one row of several: they are called for each input row y in turn, which is all of `rows`, keep their sums in
 * `scratch`, and write `out` when they have seen the last one. */
typedef void mcunet_kernel(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters, int y);

/* From accumulator to output: y = clamp(round(round(acc * 2^shift * multiplier / 2^31)) + zero_point), both roundings to nearest. */
typedef struct {
  const int32_t *multipliers; /* one a channel, 0 or 2^30 .. 2^31-1 */
  const int8_t *shifts;       /* one a channel, > 0 to the left, -31 .. 30 */
  int8_t zero_point, min, max;
} mcunet_output_s8;

/* A window that slides over a picture. Pixels interior_first .. interior_first + interior_count - 1 lie inside it with all columns. */
typedef struct {
  uint16_t in_width, in_channels, out_width, out_channels;
  uint16_t kernel_height, kernel_width, stride, dilation, left;
  uint16_t interior_first, interior_count;
  int16_t input_zero_point; /* what a cell outside the picture holds */
} mcunet_window_shape;

/* weights [out_channels][kernel_height][kernel_width][filter_channels]; groups = in_channels / filter_channels.
 * bias[o] - input_zero_point * (sum of the weights of o): the zero point is folded in. */
typedef struct {
  mcunet_window_shape shape;
  uint16_t filter_channels, group_outputs;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_output_s8 output;
} mcunet_convolution_s8;
mcunet_kernel mcunet_convolve_s8;

/* weights [kernel_height][kernel_width][out_channels]; output channel = input channel * multiplier + m; bias folded as above. */
typedef struct {
  mcunet_window_shape shape;
  uint16_t multiplier;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_output_s8 output;
} mcunet_depthwise_s8;
mcunet_kernel mcunet_convolve_depthwise_s8;

/* All `height` rows of `row_bytes` values at once; weights [outputs][height * row_bytes]; bias folded as above. */
typedef struct {
  uint16_t height, outputs;
  uint32_t row_bytes;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_output_s8 output;
} mcunet_connection_s8;
mcunet_kernel mcunet_connect_s8;
mcunet_kernel mcunet_connect_rows_s8; /* scratch: a sum for each output */

typedef struct {
  int32_t multiplier;
  int8_t shift, zero_point;
} mcunet_scale_s8;

/* An operand of a pairwise kernel: a row of its input, or a constant whose rows are `row_bytes` apart (0: one row serves for all).
 * Its values for two neighbouring runs begin `pitch` values apart. */
typedef struct {
  const int8_t *constant; /* NULL: a row */
  uint16_t row_bytes, pitch;
} mcunet_operand_s8;

/* A row of the output is `runs` times `length` values; in a run an operand moves on by its step, 0 where one value serves for all. */
typedef struct {
  mcunet_operand_s8 first, second;
  uint16_t runs, length;
  uint8_t first_step, second_step;
} mcunet_pairs_s8;

/* out = clamp(rescale(rescale((a - za) << 20) + sign * rescale((b - zb) << 20)) + zero point); sign 1 or -1. */
typedef struct {
  mcunet_pairs_s8 pairs;
  mcunet_scale_s8 first, second, output;
  int8_t sign, min, max;
} mcunet_addition_s8;
mcunet_kernel mcunet_add_s8;

/* out = clamp(rescale((a - za) * (b - zb)) + zero point) */
typedef struct {
  mcunet_pairs_s8 pairs;
  mcunet_scale_s8 output;
  int8_t first_zero, second_zero, min, max;
} mcunet_product_s8;
mcunet_kernel mcunet_multiply_s8;

/* As the product where a is below za, else out = clamp(rescale(a - za) + zero point) with the positive scale. */
typedef struct {
  mcunet_pairs_s8 pairs;
  mcunet_scale_s8 output;
  int32_t positive_multiplier;
  int8_t positive_shift, first_zero, second_zero;
} mcunet_prelu_layer_s8;
mcunet_kernel mcunet_prelu_s8;

/* Parameters: mcunet_pairs_s8. */
mcunet_kernel mcunet_maximum_s8;
mcunet_kernel mcunet_minimum_s8;

/* out = table[in], both as the bytes they are, be they int8 or uint8; 256 entries. */
typedef struct {
  const int8_t *table;
  uint32_t values;
} mcunet_table_layer_s8;
mcunet_kernel mcunet_table_s8;

/* Mean and maximum of the cells inside the picture; the mean is rounded to nearest, halves away from zero. */
typedef struct {
  mcunet_window_shape shape;
  uint16_t in_height;
  int8_t min, max;
} mcunet_pool_layer_s8;
mcunet_kernel mcunet_average_pool_s8;
mcunet_kernel mcunet_max_pool_s8;
mcunet_kernel mcunet_average_pool_rows_s8; /* scratch: a sum for each value of `out` */
mcunet_kernel mcunet_max_pool_rows_s8;     /* scratch: a largest value for each, int8 */

/* Mean over `height` rows, and over width and channels where they are 1 in the output; `count` cells each. */
typedef struct {
  uint16_t height, width, channels, out_width, out_channels;
  int32_t input_sum_zero; /* count * input zero point */
  mcunet_scale_s8 scale;
} mcunet_mean_layer_s8;
mcunet_kernel mcunet_mean_s8;
mcunet_kernel mcunet_mean_rows_s8; /* scratch: a sum for each value of `out` */

/* Over the last dimension of length `channels`, `width` times; exponentials[d] is exp of a value d below the largest, Q0.31. */
typedef struct {
  uint16_t width, channels;
  uint16_t exponential_count;
  const int32_t *exponentials;
} mcunet_softmax_layer_s8;
mcunet_kernel mcunet_softmax_s8;

/* Area average: cell j of a row covers columns floor(j * in_width / out_width) to
 * ceil((j + 1) * in_width / out_width) - 1; mean of q + 128 rounded to nearest, halves up. */
typedef struct {
  uint16_t in_height, out_height, in_width, out_width, channels;
} mcunet_area_resize_layer_s8;
mcunet_kernel mcunet_area_resize_s8;

/* A row of zero points where the row is NULL, else the row between `left` and `right` cells of them. */
typedef struct {
  uint16_t in_width, channels, left, right;
  int8_t zero_point;
} mcunet_padding_s8;
mcunet_kernel mcunet_pad_s8;

/* `length` bytes that lie in the rows one after another, from byte `y * length` of the picture on: the same values under another shape. */
typedef struct {
  uint32_t row_bytes, length;
} mcunet_copy_layer_s8;
mcunet_kernel mcunet_copy_s8;

/* Of each of `positions`, `lengths[i]` bytes of row i, input after input; a row that is NULL gives nothing. */
typedef struct {
  uint16_t inputs, positions;
  const uint32_t *lengths;
} mcunet_concatenation_s8;
mcunet_kernel mcunet_concatenate_s8;

/* Values of row `first_row + y * row_step` of `rows`, from `first` on; the steps may be negative. */
typedef struct {
  uint16_t width, channels;
  int16_t first_row, row_step;
  int32_t first, column_step, channel_step;
} mcunet_slice_layer_s8;
mcunet_kernel mcunet_slice_s8;

/* One step in a dimension of the output is so many rows and values in the input; one of the two is 0. */
typedef struct {
  uint16_t rows;
  uint32_t values;
} mcunet_transpose_step_s8;

typedef struct {
  uint16_t width, channels;
  mcunet_transpose_step_s8 down, right, in; /* to the next row, column, channel */
} mcunet_transpose_layer_s8;
mcunet_kernel mcunet_transpose_s8;

/* Cell x is cell `columns[x]` of the row. */
typedef struct {
  uint16_t width, channels;
  const uint16_t *columns;
} mcunet_resize_nearest_layer_s8;
mcunet_kernel mcunet_resize_nearest_s8;

/* Cell i lies (i * step + offset) / 1024 cells from the first of `size`; divisions truncate. */
typedef struct {
  int32_t size, step, offset;
} mcunet_grid_s8;

/* Between two rows and two columns, weighted by how near they are; rounded to nearest, halves away from zero. */
typedef struct {
  uint16_t width, channels;
  mcunet_grid_s8 rows, columns;
} mcunet_resize_bilinear_layer_s8;
mcunet_kernel mcunet_resize_bilinear_s8;

/* weights [out_channels][kernel_height][kernel_width][in_channels]; tap (i, j) of input cell (r, c) adds to output cell
 * (r * stride_height - top + i, c * stride_width - left + j). The bias is not folded: outputs differ in how many cells reach them. */
typedef struct {
  uint16_t in_width, in_channels, out_width, out_channels;
  uint16_t kernel_height, kernel_width, stride_height, stride_width, top, left;
  int16_t input_zero_point;
  const int8_t *weights;
  const int32_t *bias;
  mcunet_output_s8 output;
} mcunet_transposed_s8;
mcunet_kernel mcunet_convolve_transposed_s8;
