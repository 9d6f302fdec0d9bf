/* The network under test, as data. Only binding.c contains its names. */
#pragma once
#include <stdint.h>

/* Returns the address of a port's values in an arena. */
typedef uint8_t *Accessor(void *arena);

typedef struct {
  Accessor *at; /* NULL where the port is delivered row by row */
  uint32_t bytes, row_bytes;
} Port;

enum { MOST_PORTS = 64 };

typedef struct {
  void (*run)(void *arena);
  uint32_t arena_bytes, inputs, outputs;
  Port input[MOST_PORTS], output[MOST_PORTS];
} Network;

extern const Network network;

/* Returns the address of a port's values: in the arena, or in `behind` for a port that is delivered by rows. */
uint8_t *port_address(const Port *port, uint8_t *arena, uint8_t *behind);
