/* A network as tables: where its rows lie, what each operator reads and writes, and in which order rows are computed. One function runs them all. */
#pragma once
#include "mcunet_kernels.h"

/* Rows of a tensor. Row y lies at the place of entry `first + y` of the network's places; where `stride` says how far rows are apart, at that of entry
 * `first` and y * stride bytes on. */
typedef struct {
  uint16_t height, first;
  uint32_t stride; /* bytes, or MCUNET_PLACED */
} mcunet_rows_s8;
#define MCUNET_PLACED UINT32_MAX

/* The rows that row y of an operator reads of an input: `count` of them, `dilation` apart, the first one y * stride + first; where `stride` is
 * MCUNET_LISTED, entry `first + y` of the network's starts. Rows outside the picture are NULL. */
typedef struct {
  uint16_t rows, count;
  int16_t first;
  uint16_t stride, dilation;
} mcunet_window_s8;
#define MCUNET_LISTED UINT16_MAX

/* A step of an operator computes its next `band` rows of `height`; an operator without a kernel delivers rows of a network input instead. */
typedef struct {
  mcunet_kernel *kernel;
  const void *parameters;
  uint16_t output; /* index of its rows */
  uint16_t window; /* index of its first window */
  uint16_t scratch; /* place; MCUNET_NONE: it needs none */
  uint16_t height, band;
  uint8_t windows; /* how many; without a kernel: number of the network input */
  uint8_t port;    /* 0, or 1 + number of the network output that gets each row delivered */
} mcunet_operator_s8;
#define MCUNET_NONE UINT16_MAX

/* Order: blocks of {length, repeat, operators ...}, each operator standing for its next step; a length of 0 ends it. Numbers have 7 bits a byte, the
 * lowest first, the highest bit says that more follow. */
typedef struct {
  const mcunet_operator_s8 *operators;
  const mcunet_rows_s8 *tensors;
  const mcunet_window_s8 *windows;
  const uint16_t *places; /* in units of 1 << shift bytes from the start of the arena */
  const int16_t *starts;
  const uint8_t *order;
  uint8_t shift;
} mcunet_network_s8;

/* A run function stays one, also where the program is optimised as a whole: the build looks for it in the image. */
#define MCUNET_RUN __attribute__((noinline))

/* How rows come and go where the application delivers or takes them; a function that is not needed may be NULL. */
typedef struct {
  void (*next_row)(void *context, int input, int y, int8_t *row);
  void (*row_done)(void *context, int output, int y, const int8_t *row);
  void *context;
} mcunet_ports_s8;

/* One inference. done: a zero for each operator. rows: room for the rows of the widest windows of an operator together. */
void mcunet_run_s8(int8_t *arena, const mcunet_network_s8 *network, uint16_t *done, const int8_t **rows, const mcunet_ports_s8 *ports);
