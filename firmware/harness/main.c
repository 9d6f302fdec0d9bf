/* Runs the network on every sample of inputs.bin. For each it prints a line `sample <clock> <output bytes>`, and
   at the end `stack <bytes>`. The arena is filled with noise before each run, so no run can depend on another.
   Its guards must stay intact. */
#include <stdint.h>
#include "arena.h"
#include "binding.h"
#include "clock.h"
#include "semihosting.h"
#include "stack.h"

#define ARENA_BYTES (network.arena_bytes)

static uint8_t *behind(uint8_t *arena) { return behind_arena(arena, ARENA_BYTES); }

/* Returns 1 if a sample was read, and 0 at the end of the file. An incomplete sample is an error. */
static int read_sample(uint8_t *arena) {
  for (uint32_t i = 0; i < network.inputs; i++) {
    uint32_t got = read_inputs(port_address(&network.input[i], arena, behind(arena)), network.input[i].bytes);
    if (got == 0 && i == 0) return 0;
    if (got != network.input[i].bytes) finish(STATUS_INPUT);
  }
  return 1;
}

static void print_sample(uint8_t *arena, uint32_t clock) {
  print("sample ");
  print_hex(clock);
  print(" ");
  for (uint32_t i = 0; i < network.outputs; i++)
    print_bytes(port_address(&network.output[i], arena, behind(arena)), network.output[i].bytes);
  print("\n");
}

int main(void) {
  start_clock();
  print("nothing ");
  print_hex(timed_call(do_nothing, fresh_arena(ARENA_BYTES), stack_top()));
  print("\n");
  paint_stack();
  for (;;) {
    uint8_t *arena = fresh_arena(ARENA_BYTES);
    if (!read_sample(arena)) break;
    uint32_t clock = timed_call(network.run, arena, stack_top());
    if (clock_wrapped()) return STATUS_CLOCK;
    if (!guards_intact(arena, ARENA_BYTES)) return STATUS_ARENA;
    print_sample(arena, clock);
  }
  if (!stack_sufficed()) return STATUS_STACK;
  print("stack ");
  print_hex(stack_bytes());
  print("\n");
  return STATUS_OK;
}
