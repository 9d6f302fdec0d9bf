/* Writes every row that an operator computed to trace.bin: number of the run, of the operator and of the row, then its bytes. */
#include <stdio.h>
#include <stdlib.h>
#include "networks.h"
#include "rows.h"

/* By network, then by operator; trace_bytes.c has them. */
extern const uint32_t *const row_bytes[];

void trace_row(int operator, int y, const int8_t *row);

void trace_row(int operator, int y, const int8_t *row) {
  static FILE *file;
  if (file == NULL) file = fopen("trace.bin", "wb");
  const uint32_t place[3] = {running(), (uint32_t)operator, (uint32_t)y};
  const uint32_t bytes = row_bytes[running_network() - networks][operator];
  if (file == NULL || fwrite(place, sizeof place, 1, file) != 1 || fwrite(row, 1, bytes, file) != bytes) abort();
}
