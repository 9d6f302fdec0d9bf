#include "arena.h"
#include <string.h>

enum { GUARD = 48, GUARD_BYTE = 0x5A };

extern uint8_t _heap_start[]; /* the rest of the RAM: guard, arena, guard */

uint8_t *fresh_arena(uint32_t bytes) {
  uint8_t *arena = (uint8_t *)(((uintptr_t)_heap_start + GUARD + 31u) & ~31u) + 16;
  memset(arena - GUARD, GUARD_BYTE, GUARD);
  memset(arena, ARENA_NOISE, bytes);
  memset(arena + bytes, GUARD_BYTE, GUARD);
  return arena;
}

uint8_t *behind_arena(uint8_t *arena, uint32_t bytes) { return arena + ((bytes + GUARD + 15u) & ~15u); }

int guards_intact(const uint8_t *arena, uint32_t bytes) {
  for (int i = 0; i < GUARD; i++) {
    if (arena[i - GUARD] != GUARD_BYTE || arena[bytes + (uint32_t)i] != GUARD_BYTE) return 0;
  }
  return 1;
}
