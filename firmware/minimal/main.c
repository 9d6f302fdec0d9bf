/* The least a firmware can be: one inference, again and again. */
#include <network.h>

static uint8_t arena[NETWORK_ARENA_BYTES] __attribute__((aligned(16)));
volatile int8_t result;

int main(void) {
  for (;;) {
    network_run(arena);
    result = (int8_t)network_output_0(arena)[0];
  }
}
