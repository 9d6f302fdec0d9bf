/* The network under test as data; the only file that knows its names. */
#pragma once
#include <stdint.h>

typedef struct {
  uint8_t *(*at)(void *arena);
  uint32_t bytes;
} Port;

typedef struct {
  void (*run)(void *arena);
  uint32_t arena_bytes, inputs, outputs;
  Port input[4], output[4];
} Network;

extern const Network network;
