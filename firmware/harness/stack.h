/* The stack of the network, painted so that its depth shows. */
#pragma once
#include <stdint.h>

void paint_stack(void);
void *stack_top(void);

/* Whether the stack was large enough since it was painted, and its depth in whole words. Memory that was reserved and
   never written is not seen. */
int stack_sufficed(void);
uint32_t stack_bytes(void);
