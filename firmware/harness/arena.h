/* The arena of the network, with noise inside and a guard at both ends. */
#pragma once
#include <stdint.h>

enum { ARENA_NOISE = 0xA5 };

/* Returns an arena filled with noise, always at the same address. Its alignment is exactly the 16 bytes that the
   network may rely on. */
uint8_t *fresh_arena(uint32_t bytes);

/* Returns the address after the upper guard. */
uint8_t *behind_arena(uint8_t *arena, uint32_t bytes);

/* Returns 1 if both guards are unchanged. */
int guards_intact(const uint8_t *arena, uint32_t bytes);
