/* Functions that code with a guarded stack or with unwinding tables may call. Both end the run. */
#include <stdint.h>
#include "semihosting.h"

uintptr_t __stack_chk_guard = 0x5AFEC0DEu;

__attribute__((noreturn)) void abort(void) { finish(STATUS_ABORT); }

__attribute__((noreturn)) void __stack_chk_fail(void) { abort(); }
