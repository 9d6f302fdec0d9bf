/* The smallest firmware: one inference, again and again. */
#include <network.h>

static NETWORK_ARENA(arena);
volatile int8_t result;

#if NETWORK_INPUTS_BY_ROWS
static void next_row(void *context, int input, int y, int8_t *row) {
  (void)context, (void)input, (void)y, (void)row; /* any contents serve as a feature map */
}
#endif
#if NETWORK_OUTPUTS_BY_ROWS
static void row_done(void *context, int output, int y, const int8_t *row) {
  (void)context, (void)output, (void)y;
  result = row[0];
}
#endif

int main(void) {
  for (;;) {
#if NETWORK_INPUTS_BY_ROWS && NETWORK_OUTPUTS_BY_ROWS
    network_run_rows(arena, next_row, row_done, 0);
#elif NETWORK_INPUTS_BY_ROWS
    network_run_rows(arena, next_row, 0);
#elif NETWORK_OUTPUTS_BY_ROWS
    network_run_rows(arena, row_done, 0);
#else
    network_run(arena);
#endif
#if !NETWORK_OUTPUTS_BY_ROWS
    result = (int8_t)network_output_0(arena)[0];
#endif
  }
}
