/* The stack of the network, painted so that its depth shows. */
#pragma once
#include <stdint.h>

void paint_stack(void);
void *stack_top(void);

/* Whether it was large enough since it was painted; how deep it got, in whole words: what was reserved and never written is not seen. */
int stack_sufficed(void);
uint32_t stack_bytes(void);
