/* The network's arena under watch: noise inside, a guard at both ends. */
#pragma once
#include <stdint.h>

enum { ARENA_NOISE = 0xA5 };

/* A fresh one, aligned to 16 bytes as promised to the network and never to more; it starts where the one before did. */
uint8_t *fresh_arena(uint32_t bytes);

/* What lies behind its upper guard. */
uint8_t *behind_arena(uint8_t *arena, uint32_t bytes);

/* Whether both guards are as they were. */
int guards_intact(const uint8_t *arena, uint32_t bytes);
