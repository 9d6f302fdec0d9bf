/* What the program needs of the machine it runs on: host.c, emulated.c. */
#pragma once
#include <stdint.h>

enum { MOST_PORTS = 64 };

void start(void);

/* An arena of exactly this size, filled with noise, and feature maps beside it until the run ends. */
uint8_t *begin_run(uint32_t arena_bytes);
uint8_t *feature_map(uint32_t bytes);

/* The inputs of all runs lie one after another. */
void read_values(uint8_t *to, uint32_t bytes);
void call(void (*run)(void *arena), uint8_t *arena);
void write_values(const uint8_t *from, uint32_t bytes);

/* Nothing outside the arena may have changed. */
void end_run(uint8_t *arena, uint32_t arena_bytes);
void end_network(void);

__attribute__((noreturn)) void fail(const char *reason);
