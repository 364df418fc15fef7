package theme

import "sync"

// memo keeps what is made once for each key. The zero value is empty. It is
// safe for concurrent use: two goroutines may make the same value at the same
// time, and then make equal ones.
type memo[K comparable, V any] struct{ m sync.Map }

// get returns the value of k, made on first use.
func (m *memo[K, V]) get(k K, make func() (V, error)) (V, error) {
	if v, ok := m.m.Load(k); ok {
		return v.(V), nil
	}
	v, err := make()
	if err == nil {
		m.m.Store(k, v)
	}
	return v, err
}
