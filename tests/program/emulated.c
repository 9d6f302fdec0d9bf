/* The machine of an emulated core: prints `sample <output bytes>` for each run, and `used <stack bytes> <arena bytes>`
 * for each network. */
#include "machine.h"
#include "arena.h"
#include "clock.h"
#include "semihosting.h"
#include "stack.h"

static uint8_t *beside;  /* free memory behind the arena and the feature maps of this run */
static uint32_t touched; /* end of the highest byte of the arena that any run of this network changed */

void start(void) {
  start_clock();
  paint_stack();
}

uint8_t *begin_run(uint32_t arena_bytes) {
  uint8_t *arena = fresh_arena(arena_bytes);
  beside = behind_arena(arena, arena_bytes);
  print("sample ");
  return arena;
}

uint8_t *feature_map(uint32_t bytes) {
  uint8_t *place = beside;
  beside += bytes;
  return place;
}

void read_values(uint8_t *to, uint32_t bytes) {
  if (read_inputs(to, bytes) != bytes) finish(STATUS_INPUT);
}

void call(void (*run)(void *), uint8_t *arena) { timed_call(run, arena, stack_top()); }
void write_values(const uint8_t *from, uint32_t bytes) { print_bytes(from, bytes); }

void end_run(uint8_t *arena, uint32_t arena_bytes) {
  print("\n");
  if (!guards_intact(arena, arena_bytes)) finish(STATUS_ARENA);
  uint32_t end = arena_bytes;
  while (end > touched && arena[end - 1] == ARENA_NOISE) end--;
  touched = end;
}

void end_network(void) {
  if (!stack_sufficed()) finish(STATUS_STACK);
  print("used ");
  print_hex(stack_bytes());
  print(" ");
  print_hex(touched);
  print("\n");
  touched = 0;
  paint_stack();
}

void fail(const char *reason) {
  print(reason);
  print("\n");
  finish(1);
}
