/* The networks of one program as data. Only networks.c, which tests/program/program.ts writes, has their names. */
#pragma once
#include <stdint.h>

typedef struct {
  uint8_t *(*at)(void *arena); /* NULL where the application delivers or takes rows */
  uint32_t bytes, height;
} Port;

typedef struct {
  void (*run)(void *arena);
  uint32_t arena_bytes, samples, inputs, outputs;
  const Port *ports; /* the inputs, then the outputs */
} Network;

extern const Network networks[];
extern const uint32_t network_count;
