/* Compiled with -DLOWER=digits -DUPPER=DIGITS -DHEADER="digits.h". ports.h has a PORT(i) for each input and output. */
#include <string.h>
#include HEADER
#include "binding.h"

#define PASTE_(a, b, c) a##b##c
#define PASTE(a, b, c) PASTE_(a, b, c)
#define INPUTS_BY_ROWS PASTE(UPPER, _INPUTS_BY_ROWS, )
#define OUTPUTS_BY_ROWS PASTE(UPPER, _OUTPUTS_BY_ROWS, )
#define ROW_BYTES(KIND, i) (PASTE(UPPER, _##KIND##_##i, _WIDTH) * PASTE(UPPER, _##KIND##_##i, _CHANNELS))

/* Ports that are delivered by rows are stored after the arena: all inputs, then all outputs. */
static uint8_t *feature_maps;
static uint32_t feature_map_offset(const Port *port) {
  uint32_t offset = 0;
  for (uint32_t i = 0; i < network.inputs; i++) {
    if (port == &network.input[i]) return offset;
    offset += network.input[i].bytes;
  }
  for (const Port *other = network.output; other < port; other++) offset += other->bytes;
  return offset;
}

#if INPUTS_BY_ROWS
static void next_row(void *context, int input, int y, int8_t *row) {
  (void)context;
  const Port *port = &network.input[input];
  memcpy(row, feature_maps + feature_map_offset(port) + (uint32_t)y * port->row_bytes, port->row_bytes);
}
#endif
#if OUTPUTS_BY_ROWS
static void row_done(void *context, int output, int y, const int8_t *row) {
  (void)context;
  const Port *port = &network.output[output];
  memcpy(feature_maps + feature_map_offset(port) + (uint32_t)y * port->row_bytes, row, port->row_bytes);
}
#endif

uint8_t *port_address(const Port *port, uint8_t *arena, uint8_t *behind) {
  feature_maps = behind;
  return port->at == 0 ? behind + feature_map_offset(port) : port->at(arena);
}

/* Passing the row callbacks counts as the network's cost. */
#if INPUTS_BY_ROWS || OUTPUTS_BY_ROWS
#define RUN run_rows
static void run_rows(void *arena) {
#if INPUTS_BY_ROWS && OUTPUTS_BY_ROWS
  PASTE(LOWER, _run_rows, )(arena, next_row, row_done, 0);
#elif INPUTS_BY_ROWS
  PASTE(LOWER, _run_rows, )(arena, next_row, 0);
#else
  PASTE(LOWER, _run_rows, )(arena, row_done, 0);
#endif
}
#else
#define RUN PASTE(LOWER, _run, )
#endif

#define WHOLE(kind, KIND, i) {(Accessor *)PASTE(LOWER, _##kind##_, i), PASTE(UPPER, _##KIND##_##i, _BYTES), 0},
#define BY_ROWS(kind, KIND, i) {0, PASTE(UPPER, _##KIND##_##i, _BYTES), ROW_BYTES(KIND, i)},

const Network network = {
    .run = RUN,
    .arena_bytes = PASTE(UPPER, _ARENA_BYTES, ),
    .inputs = PASTE(UPPER, _INPUTS, ),
    .outputs = PASTE(UPPER, _OUTPUTS, ),
    .input =
        {
#if INPUTS_BY_ROWS
#define INPUT_PORT(i) BY_ROWS(input, INPUT, i)
#else
#define INPUT_PORT(i) WHOLE(input, INPUT, i)
#endif
#define OUTPUT_PORT(i)
#include "ports.h"
#undef INPUT_PORT
#undef OUTPUT_PORT
        },
    .output =
        {
#if OUTPUTS_BY_ROWS
#define OUTPUT_PORT(i) BY_ROWS(output, OUTPUT, i)
#else
#define OUTPUT_PORT(i) WHOLE(output, OUTPUT, i)
#endif
#define INPUT_PORT(i)
#include "ports.h"
        },
};
