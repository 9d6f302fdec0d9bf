/* The host services that the harness uses. Text goes to the emulator's standard output. */
#pragma once
#include <stdint.h>

enum {
  STATUS_OK = 0,
  STATUS_FAULT = 90,
  STATUS_ARENA = 91,
  STATUS_STACK = 92,
  STATUS_INPUT = 93,
  STATUS_CLOCK = 94,
  STATUS_ABORT = 95
};

void print(const char *text);
void print_hex(uint32_t value);
void print_bytes(const uint8_t *bytes, uint32_t count);

/* Reads up to `count` bytes of the inputs. Returns the number of bytes read. */
uint32_t read_inputs(void *to, uint32_t count);

/* Ends the emulator with this exit status. */
__attribute__((noreturn)) void finish(int status);
