/* Runs every network on each of its samples. */
#include "machine.h"
#include "sample.h"

int main(void) {
  start();
  for (uint32_t i = 0; i < network_count; i++) {
    for (uint32_t sample = 0; sample < networks[i].samples; sample++) run_sample(&networks[i]);
    end_network();
  }
  return 0;
}
