/* Runs every sample once, in an arena of noise and on a fresh stack. Prints `nothing <clock>`, then a line
   `<clock> <stack bytes>` for each. */
#include <stdint.h>
#include "clock.h"
#include "samples.h"
#include "semihosting.h"

enum { STACK_WORDS = 4096 };
#define PAINT 0xA5C3F00Du

extern uint8_t _heap_start[];
static uint32_t stack[STACK_WORDS] __attribute__((aligned(8)));

static uint8_t *arena(void) { return (uint8_t *)(((uintptr_t)_heap_start + 15u) & ~15u); }

static void make_noise(uint32_t bytes) {
  for (uint32_t i = 0; i < bytes; i++) arena()[i] = (uint8_t)(i * 37u % 251u);
}

static void print_number(uint32_t value, const char *after) {
  print_hex(value);
  print(after);
}

int main(void) {
  SYSTICK[1] = 0xFFFFFFu;
  SYSTICK[0] = 5; /* on, processor clock, no interrupt */
  print("nothing ");
  print_number(timed_call(do_nothing, arena(), stack + STACK_WORDS), "\n");
  for (uint32_t sample = 0; sample < SAMPLES; sample++) {
    for (uint32_t i = 0; i < STACK_WORDS; i++) stack[i] = PAINT;
    make_noise(samples[sample].arena_bytes);
    uint32_t clock = timed_call(samples[sample].run, arena(), stack + STACK_WORDS);
    if (SYSTICK[0] & (1u << 16)) return STATUS_CLOCK; /* the count has wrapped */
    uint32_t untouched = 0;
    while (untouched < STACK_WORDS && stack[untouched] == PAINT) untouched++;
    if (untouched == 0) return STATUS_STACK;
    print_number(clock, " ");
    print_number(4u * (STACK_WORDS - untouched), "\n");
  }
  return STATUS_OK;
}
