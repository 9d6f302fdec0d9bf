#include "rows.h"
#include "machine.h"
#include <string.h>

char rows_context;
static const Network *current;
static uint8_t *const *values;
static int next[MOST_PORTS]; /* by port: the first row that may still come */
static int broken;
static uint32_t begun;

void expect_rows(const Network *network, uint8_t *const *feature_maps) {
  current = network;
  values = feature_maps;
  broken = 0;
  begun++;
  memset(next, 0, sizeof next);
}

const Network *running_network(void) { return current; }
uint32_t running(void) { return begun - 1; }

/* Row y of a port; NULL if the row is not allowed at this time. */
static uint8_t *take(const void *context, uint32_t port, int y, int skips) {
  const Port *own = &current->ports[port];
  if (context != &rows_context || own->at != NULL || y >= (int)own->height ||
      (skips ? y < next[port] : y != next[port])) {
    broken = 1;
    return NULL;
  }
  next[port] = y + 1;
  return values[port] + (uint32_t)y * (own->bytes / own->height);
}

void next_row(void *context, int input, int y, int8_t *row) {
  const uint8_t *from = take(context, (uint32_t)input, y, 1);
  if (from != NULL) memcpy(row, from, current->ports[input].bytes / current->ports[input].height);
}

void row_done(void *context, int output, int y, const int8_t *row) {
  const uint32_t port = current->inputs + (uint32_t)output;
  uint8_t *to = take(context, port, y, 0);
  if (to != NULL) memcpy(to, row, current->ports[port].bytes / current->ports[port].height);
}

int rows_as_promised(void) {
  for (uint32_t port = current->inputs; port < current->inputs + current->outputs; port++) {
    if (current->ports[port].at == NULL && next[port] != (int)current->ports[port].height) return 0;
  }
  return !broken;
}
