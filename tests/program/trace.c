/* Writes every row that an operator computes to trace.bin: the numbers of run, operator and row, then its bytes. */
#include <stdio.h>
#include <stdlib.h>
#include "networks.h"
#include "rows.h"

/* By network, then by operator. trace_bytes.c defines them. */
extern const uint32_t *const row_bytes[];

void trace_row(int op, int y, const int8_t *row);

void trace_row(int op, int y, const int8_t *row) {
  static FILE *file;
  if (file == NULL) file = fopen("trace.bin", "wb");
  const uint32_t place[3] = {running(), (uint32_t)op, (uint32_t)y};
  const uint32_t bytes = row_bytes[running_network() - networks][op];
  if (file == NULL || fwrite(place, sizeof place, 1, file) != 1 || fwrite(row, 1, bytes, file) != bytes) abort();
}
