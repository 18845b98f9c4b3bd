#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into the state of a SHA-256 (FIPS 180-4), with the instructions that the processor has for it.
void okpay_sha256(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same with instructions that every processor has.
void okpay_sha256_portable(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
