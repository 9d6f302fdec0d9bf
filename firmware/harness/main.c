/* Runs the network on every sample of inputs.bin. Prints a line `sample <clock> <output bytes>` each, then `stack <bytes>`.
   The arena starts as noise each time and must stay within its bounds; nothing may depend on the run before. */
#include <stdint.h>
#include <string.h>
#include "binding.h"
#include "clock.h"
#include "semihosting.h"

enum { GUARD = 48, STACK_WORDS = 16384 };
#define PAINT 0xA5C3F00Du
#define ARENA_BYTES (network.arena_bytes)

extern uint8_t _heap_start[]; /* the rest of the RAM holds guard, arena, guard */
static uint32_t stack[STACK_WORDS] __attribute__((aligned(8)));

/* Aligned to 16 bytes as promised to the network, and never to more. */
static uint8_t *arena_address(void) { return (uint8_t *)(((uintptr_t)_heap_start + GUARD + 31u) & ~31u) + 16; }

static void paint(uint8_t *arena) {
  memset(arena - GUARD, 0x5A, GUARD);
  memset(arena, 0xA5, ARENA_BYTES);
  memset(arena + ARENA_BYTES, 0x5A, GUARD);
}

/* Behind the upper guard, for what goes by rows. */
static uint8_t *behind(uint8_t *arena) { return arena + ((ARENA_BYTES + GUARD + 15u) & ~15u); }

static int guards_intact(const uint8_t *arena) {
  for (int i = 0; i < GUARD; i++) {
    if (arena[i - GUARD] != 0x5A || arena[ARENA_BYTES + (uint32_t)i] != 0x5A) return 0;
  }
  return 1;
}

/* 1: a sample was read, 0: there are no more. A part of a sample is an error. */
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
  for (uint32_t i = 0; i < network.outputs; i++) print_bytes(port_address(&network.output[i], arena, behind(arena)), network.output[i].bytes);
  print("\n");
}

static uint32_t stack_bytes(void) {
  uint32_t untouched = 0;
  while (untouched < STACK_WORDS && stack[untouched] == PAINT) untouched++;
  return 4u * (STACK_WORDS - untouched);
}

int main(void) {
  uint8_t *arena = arena_address();
  SYSTICK[1] = 0xFFFFFFu;
  SYSTICK[0] = 5; /* on, processor clock, no interrupt */
  print("nothing ");
  print_hex(timed_call(do_nothing, arena, stack + STACK_WORDS));
  print("\n");
  for (uint32_t i = 0; i < STACK_WORDS; i++) stack[i] = PAINT;
  for (;;) {
    paint(arena);
    if (!read_sample(arena)) break;
    uint32_t clock = timed_call(network.run, arena, stack + STACK_WORDS);
    if (SYSTICK[0] & (1u << 16)) return STATUS_CLOCK; /* the count has wrapped */
    if (!guards_intact(arena)) return STATUS_ARENA;
    print_sample(arena, clock);
  }
  if (stack[0] != PAINT) return STATUS_STACK;
  print("stack ");
  print_hex(stack_bytes());
  print("\n");
  return STATUS_OK;
}
