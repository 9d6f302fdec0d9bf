/* The network under test as data; the only file that knows its names. */
#pragma once
#include <stdint.h>

/* Where the values of a port are in an arena. */
typedef uint8_t *Accessor(void *arena);

typedef struct {
  Accessor *at; /* NULL where the application delivers or takes rows */
  uint32_t bytes, row_bytes;
} Port;

enum { MOST_PORTS = 64 };

typedef struct {
  void (*run)(void *arena);
  uint32_t arena_bytes, inputs, outputs;
  Port input[MOST_PORTS], output[MOST_PORTS];
} Network;

extern const Network network;

/* Where a port's values are: in the arena, or behind it where they go by rows. */
uint8_t *port_address(const Port *port, uint8_t *arena, uint8_t *behind);
