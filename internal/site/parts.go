package site

import (
	"runtime"
	"sync"
	"sync/atomic"

	"loa/internal/diag"
)

// inParts calls do for 0 to n-1 on all cores, each core with a builder of its own:
// its problems, its memory of what names mean and toAddresses. The problems are
// joined in the order of the numbers, so the result does not depend on who was
// quicker. do may change what belongs to its number alone, and what it was given
// of a builder. It returns these builders.
func (b *builder) inParts(n int, do func(b *builder, i int)) []*builder {
	const part = 256
	problems := make([]diag.List, (n+part-1)/part)
	var next atomic.Int64
	var workers sync.WaitGroup
	owns := make([]*builder, min(len(problems), runtime.GOMAXPROCS(0)))
	for w := range owns {
		copied := *b
		own := &copied
		own.meant, own.uses = meanings{}, firstUses{}
		owns[w] = own
		workers.Go(func() {
			for p := int(next.Add(1)) - 1; p < len(problems); p = int(next.Add(1)) - 1 {
				own.problems = &problems[p]
				for i := p * part; i < min((p+1)*part, n); i++ {
					do(own, i)
				}
			}
		})
	}
	workers.Wait()
	for _, p := range problems {
		*b.problems = append(*b.problems, p...)
	}
	return owns
}
