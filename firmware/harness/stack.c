#include "stack.h"

enum { STACK_WORDS = 16384 };
#define PAINT 0xA5C3F00Du

static uint32_t stack[STACK_WORDS] __attribute__((aligned(8)));

void paint_stack(void) {
  for (uint32_t i = 0; i < STACK_WORDS; i++) stack[i] = PAINT;
}

void *stack_top(void) { return stack + STACK_WORDS; }

int stack_sufficed(void) { return stack[0] == PAINT; }

uint32_t stack_bytes(void) {
  uint32_t untouched = 0;
  while (untouched < STACK_WORDS && stack[untouched] == PAINT) untouched++;
  return 4u * (STACK_WORDS - untouched);
}
