/* uint32_t timed_call(void (*run)(void *), void *arena, void *stack_top), see clock.h. Armv6-M instructions only.

   The callee `run` has a stack of its own (PSP), so that only its own stack depth is measured. Register r9 holds the
   value that position-independent code may expect there. */
  .syntax unified
  .thumb
  .text

  .global timed_call
  .type timed_call, %function
  .thumb_func
timed_call:
  push  {r4-r7, lr}
  mov   r4, r0
  mov   r5, r1
  mov   r7, r9
  msr   psp, r2
  ldr   r0, =_got_start
  mov   r9, r0
  ldr   r0, =0xE000E018           /* SYST_CVR: any write restarts the count */
  movs  r1, #0
  str   r1, [r0]
  movs  r1, #2                    /* CONTROL.SPSEL: thread mode uses PSP; the FPU bit stays unchanged */
  mrs   r2, control
  orrs  r1, r2
  msr   control, r1
  isb
  ldr   r0, =0xE000E018
1:
  ldr   r1, [r0]                  /* the restarted count reads 0 until the next tick */
  cmp   r1, #0
  beq   1b
  bl    sum_of_readings
  mov   r6, r0
  ldr   r0, =0xE000E010           /* reading SYST_CSR clears the flag of a wrapped count */
  ldr   r0, [r0]
  mov   r0, r5
  blx   r4
  bl    sum_of_readings
  subs  r6, r6, r0
  mrs   r1, control
  movs  r2, #2
  bics  r1, r2
  msr   control, r1
  isb
  mov   r9, r7
  mov   r0, r6
  pop   {r4-r7, pc}
  .size timed_call, . - timed_call

  .type sum_of_readings, %function
  .thumb_func
sum_of_readings:
  ldr   r1, =0xE000E018
  ldr   r2, =CLOCK_READS
  movs  r0, #0
1:
  ldr   r3, [r1]
  adds  r0, r0, r3
  nop
  nop
  nop
  subs  r2, r2, #1
  bne   1b
  bx    lr
  .size sum_of_readings, . - sum_of_readings

  .global do_nothing
  .type do_nothing, %function
  .thumb_func
do_nothing:
  bx    lr
  .size do_nothing, . - do_nothing
  .ltorg
