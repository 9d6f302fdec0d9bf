/* What the program needs from the machine that it runs on: host.c or emulated.c. */
#pragma once
#include <stdint.h>

enum { MOST_PORTS = 64 };

void start(void);

/* Returns an arena of exactly this size, filled with noise. Feature maps are allocated beside it until the run ends. */
uint8_t *begin_run(uint32_t arena_bytes);
uint8_t *feature_map(uint32_t bytes);

/* Returns the inputs of all runs, concatenated. */
void read_values(uint8_t *to, uint32_t bytes);
void call(void (*run)(void *arena), uint8_t *arena);
void write_values(const uint8_t *from, uint32_t bytes);

/* Checks that nothing outside the arena has changed. */
void end_run(uint8_t *arena, uint32_t arena_bytes);
void end_network(void);

__attribute__((noreturn)) void fail(const char *reason);
