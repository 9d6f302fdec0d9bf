/* Compiled with -DLOWER=digits -DUPPER=DIGITS -DHEADER="digits.h". Networks have at most four inputs and four outputs. */
#include HEADER
#include "binding.h"

#define PASTE_(a, b, c) a##b##c
#define PASTE(a, b, c) PASTE_(a, b, c)
#define PORT(kind, KIND, i) \
  { (uint8_t * (*)(void *)) PASTE(LOWER, _##kind##_, i), PASTE(UPPER, _##KIND##_##i, _BYTES) }

const Network network = {
    .run = PASTE(LOWER, _run, ),
    .arena_bytes = PASTE(UPPER, _ARENA_BYTES, ),
    .inputs = PASTE(UPPER, _INPUTS, ),
    .outputs = PASTE(UPPER, _OUTPUTS, ),
    .input = {PORT(input, INPUT, 0),
#if PASTE(UPPER, _INPUTS, ) > 1
              PORT(input, INPUT, 1),
#endif
#if PASTE(UPPER, _INPUTS, ) > 2
              PORT(input, INPUT, 2),
#endif
#if PASTE(UPPER, _INPUTS, ) > 3
              PORT(input, INPUT, 3),
#endif
    },
    .output = {PORT(output, OUTPUT, 0),
#if PASTE(UPPER, _OUTPUTS, ) > 1
               PORT(output, OUTPUT, 1),
#endif
#if PASTE(UPPER, _OUTPUTS, ) > 2
               PORT(output, OUTPUT, 2),
#endif
#if PASTE(UPPER, _OUTPUTS, ) > 3
               PORT(output, OUTPUT, 3),
#endif
    },
};
