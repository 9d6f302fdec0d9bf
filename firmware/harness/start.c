/* Start-up code for the emulator: vectors, .data and .bss, then main. A fault ends the run instead of looping. */
#include <stdint.h>
#include "semihosting.h"

extern uint32_t _data_load, _data_start, _data_end, _bss_start, _bss_end, _stack_top;
int main(void);

#define CCR (*(volatile uint32_t *)0xE000ED14u)
#define CFSR (*(volatile uint32_t *)0xE000ED28u)
#define CPACR (*(volatile uint32_t *)0xE000ED88u)
#define UNALIGN_TRP (1u << 3)

static void reset(void) {
  for (uint32_t *to = &_data_start, *from = &_data_load; to < &_data_end;) *to++ = *from++;
  for (uint32_t *to = &_bss_start; to < &_bss_end;) *to++ = 0;
#if defined(__ARM_FP) || defined(__ARM_FEATURE_MVE)
  CPACR |= 0xFu << 20;
#endif
#ifdef TRAP_UNALIGNED
  CCR |= UNALIGN_TRP;
#endif
  __asm__ volatile("dsb\n isb" ::: "memory");
  finish(main());
}

/* `frame` is the stacked frame of the code that faulted. Its return address is the seventh word. */
__attribute__((used)) static void report_fault(const uint32_t *frame) {
  print("fault ");
  print_hex(CFSR);
  print(" ");
  print_hex(frame[6]);
  print("\n");
  finish(STATUS_FAULT);
}

__attribute__((naked)) static void fault(void) {
  __asm__ volatile(
      "mov r1, lr\n movs r2, #4\n tst r1, r2\n beq 1f\n mrs r0, psp\n b 2f\n 1: mrs r0, msp\n 2: bl report_fault\n");
}

__attribute__((section(".vectors"), used)) void *const vectors[16] = {
    &_stack_top, reset, fault, fault, fault, fault, fault, fault, 0, 0, 0, fault, fault, 0, fault, fault,
};
