#include "sample.h"
#include <stddef.h>
#include "machine.h"
#include "rows.h"

static uint8_t *values_of(const Port *port, uint8_t *arena, uint8_t *beside) {
  return port->at == NULL ? beside : port->at(arena);
}

void run_sample(const Network *network) {
  uint8_t *feature_maps[MOST_PORTS] = {0};
  uint8_t *arena = begin_run(network->arena_bytes);
  const uint32_t ports = network->inputs + network->outputs;
  for (uint32_t i = 0; i < ports; i++) {
    if (network->ports[i].at == NULL) feature_maps[i] = feature_map(network->ports[i].bytes);
  }
  for (uint32_t i = 0; i < network->inputs; i++) {
    read_values(values_of(&network->ports[i], arena, feature_maps[i]), network->ports[i].bytes);
  }
  expect_rows(network, feature_maps);
  call(network->run, arena);
  if (!rows_as_promised()) fail("rows were asked for or delivered in another order than promised");
  for (uint32_t i = network->inputs; i < ports; i++) {
    write_values(values_of(&network->ports[i], arena, feature_maps[i]), network->ports[i].bytes);
  }
  end_run(arena, network->arena_bytes);
}
