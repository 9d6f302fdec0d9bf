#include "semihosting.h"

enum { SYS_OPEN = 0x01, SYS_WRITE = 0x05, SYS_READ = 0x06, SYS_EXIT_EXTENDED = 0x20, READ_BINARY = 1, WRITE = 4 };

static int call(int operation, const void *argument) {
  register int r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

static int open(const char *path, uint32_t length, uint32_t mode) {
  const uint32_t arguments[3] = {(uint32_t)path, mode, length};
  return call(SYS_OPEN, arguments);
}

static void write(const char *text, uint32_t length) {
  static int console = -1;
  if (console < 0) console = open(":tt", 3, WRITE);
  const uint32_t arguments[3] = {(uint32_t)console, (uint32_t)text, length};
  call(SYS_WRITE, arguments);
}

void print(const char *text) {
  uint32_t length = 0;
  while (text[length] != 0) length++;
  write(text, length);
}

static char digit(uint32_t value) { return "0123456789abcdef"[value & 15u]; }

void print_hex(uint32_t value) {
  char text[8];
  for (int i = 0; i < 8; i++) text[i] = digit(value >> (28 - 4 * i));
  write(text, sizeof text);
}

void print_bytes(const uint8_t *bytes, uint32_t count) {
  char text[256];
  for (uint32_t done = 0; done < count;) {
    uint32_t used = 0;
    for (; done < count && used < sizeof text; done++) {
      text[used++] = digit(bytes[done] >> 4);
      text[used++] = digit(bytes[done]);
    }
    write(text, used);
  }
}

uint32_t read_inputs(void *to, uint32_t count) {
  static int file = -1;
  if (file < 0) file = open("inputs.bin", 10, READ_BINARY);
  const uint32_t arguments[3] = {(uint32_t)file, (uint32_t)to, count};
  return count - (uint32_t)call(SYS_READ, arguments); /* the host returns the number of bytes not read */
}

void finish(int status) {
  const uint32_t arguments[2] = {0x20026u, (uint32_t)status}; /* ADP_Stopped_ApplicationExit */
  call(SYS_EXIT_EXTENDED, arguments);
  for (;;) {
  }
}
