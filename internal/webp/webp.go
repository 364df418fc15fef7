// Package webp writes WebP files.
//
// It is the encoder of libwebp 1.5.0 compiled to WebAssembly (libwebp/ has its
// licence and says how), run by wazero: no C compiler, the same bytes on every
// machine. The module is made ready when the first picture is written: 100 ms,
// which a build whose pictures are all in the cache does not pay. Each file is
// made in a memory of its own, which is dropped with it, so files may be made at
// the same time.
//
// Of the libraries in Go the one that also writes with loss opens a libwebp of
// the machine when there is one, which would make the bytes depend on it.
package webp

import (
	"bytes"
	"compress/gzip"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"image"
	"io"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

//go:embed libwebp/encode.wasm.gz
var packed []byte

// MaxSide is the largest width and height of a WebP file in pixels.
const MaxSide = 16383

// Options say how a file is made.
type Options struct {
	Quality  int  // 0–100: what is lost; with Lossless, how hard to try
	Effort   int  // 0–6: 4 takes thrice the time of 2 for a twelfth less
	Lossless bool // every pixel is kept
}

// Encode returns a picture as a WebP file without any metadata. Its Stride must
// be that of its width.
func Encode(m *image.NRGBA, o Options) ([]byte, error) {
	width, height := m.Rect.Dx(), m.Rect.Dy()
	if width < 1 || height < 1 || width > MaxSide || height > MaxSide || m.Stride != 4*width {
		return nil, fmt.Errorf("webp: %d × %d pixels cannot be a WebP file", width, height)
	}
	e, err := ready()
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	mod, err := e.runtime.InstantiateModule(ctx, e.module, wazero.NewModuleConfig().WithName(""))
	if err != nil {
		return nil, fmt.Errorf("webp: %w", err)
	}
	defer mod.Close(ctx)
	c := call{ctx: ctx, mod: mod}
	pixels := c.of("allocate", uint64(len(m.Pix)))
	if c.err == nil && (pixels == 0 || !mod.Memory().Write(pixels, m.Pix)) {
		return nil, errMemory
	}
	lossless := uint64(0)
	if o.Lossless {
		lossless = 1
	}
	at := c.of("encode", uint64(pixels), uint64(width), uint64(height), lossless, uint64(o.Quality), uint64(o.Effort))
	size := c.of("size")
	if c.err != nil {
		return nil, fmt.Errorf("webp: %w", c.err)
	}
	file, ok := mod.Memory().Read(at, size)
	if at == 0 || !ok {
		return nil, errMemory
	}
	return bytes.Clone(file), nil
}

var errMemory = errors.New("webp: not enough memory")

// call calls functions of a module until one fails.
type call struct {
	ctx context.Context
	mod api.Module
	err error
}

func (c *call) of(name string, args ...uint64) uint32 {
	if c.err != nil {
		return 0
	}
	var r []uint64
	if r, c.err = c.mod.ExportedFunction(name).Call(c.ctx, args...); c.err != nil {
		return 0
	}
	return uint32(r[0])
}

type encoder struct {
	runtime wazero.Runtime
	module  wazero.CompiledModule
}

// ready returns the module compiled for this machine, for the whole program:
// compiling takes longer than writing a picture.
var ready = sync.OnceValues(func() (encoder, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return encoder{}, fmt.Errorf("webp: %w", err)
	}
	code, err := io.ReadAll(unpacked)
	if err != nil {
		return encoder{}, fmt.Errorf("webp: %w", err)
	}
	ctx := context.Background()
	e := encoder{runtime: wazero.NewRuntime(ctx)}
	if e.module, err = e.runtime.CompileModule(ctx, code); err != nil {
		return encoder{}, fmt.Errorf("webp: %w", err)
	}
	return e, nil
})
