#!/bin/sh
# Makes encode.wasm.gz from the unpacked sources of libwebp (1.5.0 is what is
# checked in):  sh build.sh PATH/TO/libwebp-1.5.0
#
# On Debian the compiler is in clang, lld, wasi-libc and libclang-rt-*-dev-wasm32.
# The machine code of other processors is left out: it is not used here.
set -e
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:?the folder with the sources of libwebp}"
sources=$(ls src/enc/*.c src/dsp/*.c src/utils/*.c src/dec/*.c sharpyuv/*.c |
	grep -vE '_(sse2|sse41|avx2|neon|msa|mips32|mips_dsp_r2)\.c$')
clang --target=wasm32-wasi -mexec-model=reactor -O2 -DNDEBUG -ffunction-sections -fdata-sections -I. \
	-Wl,--no-entry -Wl,--strip-all -Wl,--gc-sections -o "$here/encode.wasm" "$here/encode.c" $sources
gzip -9 -n -f "$here/encode.wasm"
