/* The main program on this machine for networks that may go wrong: runs each in a process of its own. For each it
 * prints a byte, 1 if it ended well, then its outputs. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include "machine.h"
#include "sample.h"

/* Limit in seconds of processor time, far above what any network of a test takes. */
enum { MOST_SECONDS = 60 };

static uint32_t bytes_of(const Port *ports, uint32_t count) {
  uint32_t bytes = 0;
  for (uint32_t i = 0; i < count; i++) bytes += ports[i].bytes;
  return bytes;
}

static uint8_t *block(uint32_t bytes) {
  uint8_t *made = malloc(bytes);
  if (made == NULL) fail("there is no memory");
  return made;
}

__attribute__((noreturn)) static void run_alone(const Network *network, int to) {
  const struct rlimit most = {MOST_SECONDS, MOST_SECONDS};
  if (dup2(to, STDOUT_FILENO) < 0 || setrlimit(RLIMIT_CPU, &most) < 0) fail("the process cannot be prepared");
  for (uint32_t sample = 0; sample < network->samples; sample++) run_sample(network);
  fflush(stdout);
  _exit(0);
}

/* Whether the process ended well with exactly the expected number of bytes, which are then at `outputs`. */
static int ended_well(pid_t child, int from, uint8_t *outputs, uint32_t bytes) {
  uint32_t got = 0;
  for (ssize_t some; got < bytes && (some = read(from, outputs + got, bytes - got)) > 0;) got += (uint32_t)some;
  uint8_t more;
  const int exact = got == bytes && read(from, &more, 1) == 0;
  close(from);
  int status;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0 && exact;
}

static void run_apart(const Network *network) {
  const uint32_t bytes = network->samples * bytes_of(network->ports + network->inputs, network->outputs);
  uint8_t *outputs = block(bytes);
  int ends[2];
  fflush(stdout);
  if (pipe(ends) < 0) fail("there is no pipe");
  const pid_t child = fork();
  if (child < 0) fail("there is no process");
  if (child == 0) run_alone(network, ends[1]);
  close(ends[1]);
  const uint8_t well = (uint8_t)ended_well(child, ends[0], outputs, bytes);
  write_values(&well, 1);
  if (well) write_values(outputs, bytes);
  free(outputs);
}

/* skips to the inputs of the next network */
static void skip_inputs(const Network *network) {
  const uint32_t bytes = network->samples * bytes_of(network->ports, network->inputs);
  uint8_t *skipped = block(bytes);
  read_values(skipped, bytes);
  free(skipped);
}

int main(void) {
  start();
  for (uint32_t i = 0; i < network_count; i++) {
    run_apart(&networks[i]);
    skip_inputs(&networks[i]);
  }
  return 0;
}
