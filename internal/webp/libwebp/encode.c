// The encoder of libwebp as a WebAssembly module without imports: RGBA in, a
// WebP file out. build.sh makes encode.wasm.gz of it.
#include <stdint.h>
#include <stdlib.h>

#include "src/webp/encode.h"

#define EXPORT(name) __attribute__((export_name(name)))

static WebPMemoryWriter file;

EXPORT("allocate") void *allocate(uint32_t bytes) { return malloc(bytes); }

// size returns the length of the file that encode made.
EXPORT("size") uint32_t size(void) { return file.size; }

// encode returns the address of a WebP file of width × height pixels, which are
// four bytes each, with alpha that is not multiplied in; 0 when it cannot be
// made. Nothing is freed: the caller drops the whole memory.
EXPORT("encode") uint8_t *encode(const uint8_t *rgba, int width, int height, int lossless, int quality, int method) {
  WebPConfig config;
  WebPPicture picture;
  if (!WebPConfigInit(&config) || !WebPPictureInit(&picture)) return 0;
  config.lossless = lossless;
  config.quality = quality;
  config.method = method;
  picture.use_argb = lossless;
  picture.width = width;
  picture.height = height;
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &file;
  WebPMemoryWriterInit(&file);
  if (!WebPPictureImportRGBA(&picture, rgba, width * 4)) return 0;
  if (!WebPEncode(&config, &picture)) return 0;
  return file.mem;
}
