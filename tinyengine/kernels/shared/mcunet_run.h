/* A network as tables, and the driver that runs it. The tables say where rows are in the arena, which rows an operator
 * reads and writes, and in which order rows are computed. All networks of a firmware share the driver. */
#pragma once
#include "mcunet_kernels.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The rows of a tensor in the arena. With a stride, row y is y * stride bytes behind row 0, which is at
 * offsets[first]. Without one, row y is at offsets[first + y]. */
typedef struct {
  uint16_t height, first;
  uint32_t stride; /* in bytes, or MCUNET_OFFSETS */
} mcunet_rows_s8;
#define MCUNET_OFFSETS UINT32_MAX

/* The input rows that an operator reads for its row y: `count` rows, `dilation` apart. The first one is
 * y * stride + first. Without a stride, it is row_offsets[first + y]. Rows outside the feature map are NULL. */
typedef struct {
  uint16_t rows; /* index in `tensors` */
  uint16_t count;
  int16_t first;
  uint16_t stride; /* in rows, or MCUNET_ROW_OFFSETS */
  uint16_t dilation;
} mcunet_window_s8;
#define MCUNET_ROW_OFFSETS UINT16_MAX

/* An operator. Each of its steps computes its next `band` rows of `height`. An operator without a kernel asks the
 * application for rows of a network input. */
typedef struct {
  mcunet_kernel *kernel;
  const void *params;
  uint16_t output;  /* index in `tensors` */
  uint16_t window;  /* index of its first window in `windows` */
  uint16_t scratch; /* index in `offsets`, or MCUNET_NONE */
  uint16_t height, band;
  uint8_t windows; /* number of windows; without a kernel, number of the network input */
  uint8_t port;    /* 1 + the network output that the application takes row by row, or 0 */
} mcunet_operator_s8;
#define MCUNET_NONE UINT16_MAX

/* order: blocks of {length, repeat, operators ...}. Each operator in a block stands for its next step. Length 0 ends
 * the order. Numbers are LEB128: 7 bits a byte, the lowest first, and the highest bit is set if more follow. */
typedef struct {
  const mcunet_operator_s8 *operators;
  const mcunet_rows_s8 *tensors;
  const mcunet_window_s8 *windows;
  const uint16_t *offsets; /* from the start of the arena, in units of 1 << shift bytes */
  const int16_t *row_offsets;
  const uint8_t *order;
  uint8_t shift;
} mcunet_network_s8;

/* Keeps a network's run function in the image, so that a build can measure it. Where the compiler has no such
 * attribute, define MCUNET_RUN as empty. */
#ifndef MCUNET_RUN
#define MCUNET_RUN __attribute__((noinline))
#endif

/* The application's functions for inputs and outputs that it handles row by row. An unused function may be NULL. */
typedef struct {
  void (*next_row)(void *context, int input, int y, int8_t *row);
  void (*row_done)(void *context, int output, int y, const int8_t *row);
  void *context;
} mcunet_ports_s8;

/* Runs one inference.
 * arena: aligned to 16 bytes
 * done:  a zero for each operator
 * rows:  space for all row pointers that one operator needs
 * ports: NULL if the application handles inputs and outputs as a whole */
void mcunet_run_s8(int8_t *arena, const mcunet_network_s8 *network, uint16_t *done, const int8_t **rows,
                   const mcunet_ports_s8 *ports);

#ifdef __cplusplus
}
#endif
