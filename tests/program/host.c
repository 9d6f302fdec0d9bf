/* The machine of this computer: every arena and feature map is a heap block of exactly its size, checked by the
 * sanitizers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "machine.h"

static uint8_t *inputs; /* of all runs */
static size_t size, used_up;
static uint8_t *feature_maps[MOST_PORTS];
static uint32_t used;

static uint8_t *block(uint32_t bytes) {
  uint8_t *made = malloc(bytes);
  if (made == NULL) fail("there is no memory");
  memset(made, 0xA5, bytes);
  return made;
}

void start(void) {
  FILE *file = fopen("inputs.bin", "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) fail("there is no inputs.bin");
  size = (size_t)ftell(file);
  inputs = block((uint32_t)size);
  rewind(file);
  if (fread(inputs, 1, size, file) != size) fail("inputs.bin cannot be read");
  fclose(file);
}

uint8_t *begin_run(uint32_t arena_bytes) { return block(arena_bytes); }
uint8_t *feature_map(uint32_t bytes) { return feature_maps[used++] = block(bytes); }

void read_values(uint8_t *to, uint32_t bytes) {
  if (bytes > size - used_up) fail("inputs.bin ends early");
  memcpy(to, inputs + used_up, bytes);
  used_up += bytes;
}

void call(void (*run)(void *), uint8_t *arena) { run(arena); }
void write_values(const uint8_t *from, uint32_t bytes) { fwrite(from, 1, bytes, stdout); }

void end_run(uint8_t *arena, uint32_t arena_bytes) {
  (void)arena_bytes;
  free(arena);
  while (used > 0) free(feature_maps[--used]);
}

void end_network(void) {}

void fail(const char *reason) {
  fprintf(stderr, "%s\n", reason);
  exit(1);
}
