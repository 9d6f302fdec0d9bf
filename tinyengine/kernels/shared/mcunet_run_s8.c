#include "mcunet_run.h"

/* A test that compiles this with -DMCUNET_TRACE=function sees every row when it was computed: which operator's, which row, where it lies. */
#ifdef MCUNET_TRACE
void MCUNET_TRACE(int operator, int y, const int8_t *row);
#else
#define MCUNET_TRACE(operator, y, row) ((void)0)
#endif

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

static int8_t *place(int8_t *arena, const mcunet_network_s8 *network, uint32_t entry) {
  return arena + ((uint32_t)network->places[entry] << network->shift);
}

static int8_t *row_of(int8_t *arena, const mcunet_network_s8 *network, const mcunet_rows_s8 *rows, uint32_t y) {
  if (rows->stride == MCUNET_PLACED) return place(arena, network, rows->first + y);
  return place(arena, network, rows->first) + y * rows->stride;
}

static const int8_t **gather(const int8_t **rows, int8_t *arena, const mcunet_network_s8 *network, const mcunet_window_s8 *window, int y) {
  const mcunet_rows_s8 *from = &network->tensors[window->rows];
  int row = window->stride == MCUNET_LISTED ? network->starts[window->first + y] : y * window->stride + window->first;
  for (int k = 0; k < window->count; k++, row += window->dilation) {
    *rows++ = row >= 0 && row < from->height ? row_of(arena, network, from, (uint32_t)row) : NULL;
  }
  return rows;
}

static void compute(int8_t *arena, const mcunet_network_s8 *network, const mcunet_operator_s8 *operator, int y, const int8_t **rows,
                    const mcunet_ports_s8 *ports) {
  /* an operator that makes one row of several has no more than that one to write */
  const mcunet_rows_s8 *written = &network->tensors[operator->output];
  int8_t *out = row_of(arena, network, written, y < written->height ? (uint32_t)y : 0);
  if (operator->kernel == NULL) {
    ports->next_row(ports->context, operator->windows, y, out);
    return;
  }
  const int8_t **end = rows;
  for (int i = 0; i < operator->windows; i++) end = gather(end, arena, network, &network->windows[operator->window + i], y);
  void *scratch = operator->scratch == MCUNET_NONE ? NULL : place(arena, network, operator->scratch);
  operator->kernel(out, rows, scratch, operator->parameters, y);
  if (scratch == NULL || y == operator->height - 1) MCUNET_TRACE((int)(operator - network->operators), scratch == NULL ? y : 0, out);
  if (operator->port > 0 && y - operator->height + written->height >= 0) {
    ports->row_done(ports->context, operator->port - 1, y - operator->height + written->height, out);
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
        const mcunet_operator_s8 *operator = &network->operators[index];
        for (int n = operator->band; n > 0 && done[index] < operator->height; n--) compute(arena, network, operator, done[index]++, rows, ports);
      }
    }
  }
}
