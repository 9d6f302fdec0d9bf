/* Exact instruction counts from a timer that ticks only every 31 to 50 instructions.

   Under `-icount shift=0` an instruction takes one nanosecond, and SysTick shows floor((end - now) / tick). The clock
   is read CLOCK_READS times, seven instructions apart. If the reads visit every phase of a tick once, their sum is
   linear in time (Hermite's identity). Then the difference of two sums is the number of instructions times CLOCK_SCALE.
   A tick of 40 or 50 instructions takes 40 or 50 reads and scale 1; one of 31.25 = 125/4 takes 125 and scale 4. */
#pragma once
#include <stdint.h>

#define SYSTICK ((volatile uint32_t *)0xE000E010u)

static inline void start_clock(void) {
  SYSTICK[1] = 0xFFFFFFu;
  SYSTICK[0] = 5; /* on, processor clock, no interrupt */
}

/* Returns 1 if the last timed call took longer than the range of the clock. */
static inline int clock_wrapped(void) { return (SYSTICK[0] & (1u << 16)) != 0; }

/* Runs `run(arena)` on the stack that ends at `stack_top`. Returns the difference of the two sums. Clobbers SysTick. */
uint32_t timed_call(void (*run)(void *), void *arena, void *stack_top);

/* Only returns. Timing it gives the instructions between two readings of the clock. */
void do_nothing(void *arena);
