/* The stack of the network, painted so that its depth can be measured. */
#pragma once
#include <stdint.h>

void paint_stack(void);
void *stack_top(void);

/* Returns 1 if the stack was large enough since it was painted. The depth is in whole words. Memory that was
   reserved and never written is not seen. */
int stack_sufficed(void);
uint32_t stack_bytes(void);
