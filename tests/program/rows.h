/* An application that goes by rows: it delivers and takes them from whole feature maps, and watches their order. */
#pragma once
#include "networks.h"

/* What `context` has to be. */
extern char rows_context;

/* Forgets the rows of the run before. `feature_maps`: the values of each port that goes by rows, the inputs first. */
void expect_rows(const Network *network, uint8_t *const *feature_maps);

/* The network that runs, and how many runs were begun before this one. */
const Network *running_network(void);
uint32_t running(void);

/* The callbacks of every network. */
void next_row(void *context, int input, int y, int8_t *row);
void row_done(void *context, int output, int y, const int8_t *row);

/* Whether the network asked for input rows in ascending order, each at most once, and delivered every output row once,
 * in ascending order. */
int rows_as_promised(void);
