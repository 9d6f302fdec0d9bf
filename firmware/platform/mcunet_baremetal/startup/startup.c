/* Reset, vectors and the few symbols that C and C++ programs expect. Handlers are weak: define those that you need. */
#include <stdint.h>

extern uint32_t _estack, _sidata, _sdata, _edata, _sbss, _ebss;
extern void (*__init_array_start[])(void), (*__init_array_end[])(void);
int main(void);

#define CPACR (*(volatile uint32_t *)0xE000ED88u)

/* Sets up clocks and memories. The application may define it. */
__attribute__((weak)) void SystemInit(void) {}

void Reset_Handler(void) {
  SystemInit();
#if defined(__ARM_FP) || defined(__ARM_FEATURE_MVE)
  CPACR |= 0xFu << 20;
  __asm__ volatile("dsb\n isb" ::: "memory");
#endif
  for (uint32_t *to = &_sdata, *from = &_sidata; to < &_edata;) *to++ = *from++;
  for (uint32_t *to = &_sbss; to < &_ebss;) *to++ = 0;
  for (void (**start)(void) = __init_array_start; start < __init_array_end; start++) (*start)();
  main();
  for (;;) {
  }
}

void Default_Handler(void) {
  for (;;) {
  }
}

#define HANDLER(name) __attribute__((weak, alias("Default_Handler"))) void name(void)
HANDLER(NMI_Handler);
HANDLER(HardFault_Handler);
HANDLER(MemManage_Handler);
HANDLER(BusFault_Handler);
HANDLER(UsageFault_Handler);
HANDLER(SecureFault_Handler);
HANDLER(SVC_Handler);
HANDLER(DebugMon_Handler);
HANDLER(PendSV_Handler);
HANDLER(SysTick_Handler);

/* The device's own interrupts come from the application's section .isr_vector.device. */
__attribute__((section(".isr_vector"), used)) static void *const vectors[16] = {
    &_estack,
    Reset_Handler,
    NMI_Handler,
    HardFault_Handler,
    MemManage_Handler,
    BusFault_Handler,
    UsageFault_Handler,
    SecureFault_Handler,
    0,
    0,
    0,
    SVC_Handler,
    DebugMon_Handler,
    0,
    PendSV_Handler,
    SysTick_Handler,
};

/* In C++ main does not return, so static objects are never destroyed. */
void *__dso_handle;
int __aeabi_atexit(void *object, void (*destroy)(void *), void *handle) {
  (void)object;
  (void)destroy;
  (void)handle;
  return 0;
}
void __cxa_pure_virtual(void) { Default_Handler(); }
