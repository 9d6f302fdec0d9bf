/* An application that delivers and takes rows. It copies them from and to whole feature maps, and checks their order. */
#pragma once
#include "networks.h"

/* The type of `context`. */
extern char rows_context;

/* Resets the rows before a run. `feature_maps` has the values of each port that goes by rows, the inputs first. */
void expect_rows(const Network *network, uint8_t *const *feature_maps);

/* The network that runs, and the number of its runs before this one. */
const Network *running_network(void);
uint32_t running(void);

/* The callbacks of every network. */
void next_row(void *context, int input, int y, int8_t *row);
void row_done(void *context, int output, int y, const int8_t *row);

/* Whether the network requested input rows in ascending order, each at most once, and delivered every output row once,
 * in ascending order. */
int rows_as_promised(void);
