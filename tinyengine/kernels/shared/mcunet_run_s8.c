#include "mcunet_run.h"

/* Tests compile this with -DMCUNET_TRACE=function. The function sees the operator, number and address of each row. */
#ifdef MCUNET_TRACE
void MCUNET_TRACE(int op, int y, const int8_t *row);
#else
#define MCUNET_TRACE(op, y, row) ((void)0)
#endif

/* The next number of the order, in LEB128. */
static uint32_t number(const uint8_t **order) {
  uint32_t value = 0, byte;
  int bits = 0;
  do {
    byte = *(*order)++;
    value |= (byte & 127u) << bits;
    bits += 7;
  } while (byte & 128u);
  return value;
}

static int8_t *at_offset(int8_t *arena, const mcunet_network_s8 *network, uint32_t entry) {
  return arena + ((uint32_t)network->offsets[entry] << network->shift);
}

static int8_t *row_of(int8_t *arena, const mcunet_network_s8 *network, const mcunet_rows_s8 *rows, uint32_t y) {
  if (rows->stride == MCUNET_OFFSETS) return at_offset(arena, network, rows->first + y);
  return at_offset(arena, network, rows->first) + y * rows->stride;
}

/* Pointers to the rows under a window for row y. Returns the end of the pointers. */
static const int8_t **gather(const int8_t **rows, int8_t *arena, const mcunet_network_s8 *network,
                             const mcunet_window_s8 *window, int y) {
  const mcunet_rows_s8 *from = &network->tensors[window->rows];
  int row = window->stride == MCUNET_ROW_OFFSETS ? network->row_offsets[window->first + y]
                                                 : y * window->stride + window->first;
  for (int k = 0; k < window->count; k++, row += window->dilation) {
    *rows++ = row >= 0 && row < from->height ? row_of(arena, network, from, (uint32_t)row) : NULL;
  }
  return rows;
}

static void compute(int8_t *arena, const mcunet_network_s8 *network, const mcunet_operator_s8 *op, int y,
                    const int8_t **rows, const mcunet_ports_s8 *ports) {
  /* an operator that computes one row from all input rows writes row 0 */
  const mcunet_rows_s8 *written = &network->tensors[op->output];
  int8_t *out = row_of(arena, network, written, y < written->height ? (uint32_t)y : 0);
  if (op->kernel == NULL) {
    ports->next_row(ports->context, op->windows, y, out);
    return;
  }
  const int8_t **end = rows;
  for (int i = 0; i < op->windows; i++) end = gather(end, arena, network, &network->windows[op->window + i], y);
  void *scratch = op->scratch == MCUNET_NONE ? NULL : at_offset(arena, network, op->scratch);
  op->kernel(out, rows, scratch, op->params, y);
  if (scratch == NULL || y == op->height - 1)
    MCUNET_TRACE((int)(op - network->operators), scratch == NULL ? y : 0, out);
  if (op->port > 0 && y - op->height + written->height >= 0) {
    ports->row_done(ports->context, op->port - 1, y - op->height + written->height, out);
  }
}

MCUNET_KERNEL void mcunet_run_s8(int8_t *arena, const mcunet_network_s8 *network, uint16_t *done, const int8_t **rows,
                                 const mcunet_ports_s8 *ports) {
  const uint8_t *order = network->order;
  for (uint32_t length; (length = number(&order)) > 0;) {
    uint32_t repeat = number(&order);
    const uint8_t *block = order;
    for (; repeat > 0; repeat--) {
      order = block;
      for (uint32_t i = 0; i < length; i++) {
        uint32_t index = number(&order);
        const mcunet_operator_s8 *op = &network->operators[index];
        for (int n = op->band; n > 0 && done[index] < op->height; n--)
          compute(arena, network, op, done[index]++, rows, ports);
      }
    }
  }
}
