// Requests to callgrind, by which a program says itself what is counted. Outside of valgrind they do nothing.
// The sequence and the numbers are valgrind's published interface of amd64; elsewhere nothing is counted, and the check of
// Benchmarks/growth says so.
#pragma once
#include <stdint.h>

enum callgrind_request {
    callgrind_dump_named = 0x43540003,
    callgrind_start = 0x43540004,
    callgrind_stop = 0x43540005,
};

static inline void callgrind_ask(enum callgrind_request request, const char *name) {
#if defined(__x86_64__)
    volatile uint64_t arguments[6] = {request, (uint64_t)name, 0, 0, 0, 0};
    uint64_t result = 0;
    __asm__ volatile(
        "rolq $3, %%rdi ; rolq $13, %%rdi\n\t"
        "rolq $61, %%rdi ; rolq $51, %%rdi\n\t"
        "xchgq %%rbx, %%rbx"
        : "=d"(result)
        : "a"(&arguments[0]), "0"(result)
        : "cc", "memory");
#else
    (void)request;
    (void)name;
#endif
}
