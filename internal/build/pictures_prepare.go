package build

import (
	"errors"
	"path"
	"slices"

	"loa/internal/diag"
	"loa/internal/picture"
	"loa/internal/site"
)

// MakePictures makes every copy of the pictures that is not in the cache yet,
// and returns what is wrong with them. It is for a caller that wants all files,
// and to know before the first is written; without a cache it does nothing.
func (s *Snapshot) MakePictures(progress func(done, total int)) (diag.List, error) {
	p := s.pictures
	if p == nil || p.kept == nil {
		return nil, nil
	}
	var todo []*site.Asset
	for i := range s.Site.Assets {
		if a := &s.Site.Assets[i]; len(a.Copies) > 0 || a.Itself && turned(a) {
			todo = append(todo, a)
		}
	}
	p.mu.Lock()
	clear(p.damaged) // they are in Problems
	p.mu.Unlock()
	faults := make([]error, len(todo))
	each(len(todo), progress, func(i int) { faults[i] = p.prepare(todo[i]) })
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	list := p.problems(s.Site.Assets)
	if err := s.drawShares(progress); err != nil {
		return nil, err
	}
	p.writeSums(s.Site.Assets)
	if p.failed == nil {
		p.failed = p.kept.Prune(keptUnused)
	}
	if p.failed != nil {
		list.Warn(diag.Pos{}, "the cache of pictures cannot be written: %v", p.failed).
			WithHint("every build makes all pictures again until it can")
	}
	return list, nil
}

// drawShares draws the share pictures that the cache does not have.
func (s *Snapshot) drawShares(progress func(done, total int)) error {
	if !s.Site.Config.SharePictures {
		return nil
	}
	faults := make([]error, len(s.Site.Articles))
	each(len(faults), progress, func(i int) {
		a := s.Site.Articles[i]
		if a.Share == nil {
			return
		}
		if c := s.pages.ShareCard(a); !s.pictures.kept.Has(shareKey(c)) {
			_, faults[i] = s.pictures.share(c)
		}
	})
	return errors.Join(faults...)
}

// prepare makes what the cache does not have of one picture.
func (p *pictures) prepare(a *site.Asset) error {
	if a.Itself && turned(a) {
		if _, err := p.itself(a); err != nil {
			return err
		}
	}
	hash, err := p.hash(a.Source)
	if err != nil {
		return err
	}
	missing := slices.DeleteFunc(slices.Clone(a.Copies), func(c picture.Copy) bool { return p.kept.Has(keyOf(hash, c)) })
	if len(missing) == 0 {
		return nil
	}
	_, err = p.make(a, hash, missing)
	return err
}

// problems returns what was found out about pictures when they were made: that
// they are damaged, at each place that shows one.
func (p *pictures) problems(assets []site.Asset) diag.List {
	var list diag.List
	for _, a := range assets {
		p.mu.Lock()
		then, found := p.damaged[a.Source]
		p.mu.Unlock()
		if !found {
			continue
		}
		if now, err := p.look(a.Source); err != nil || now.size != then.size || now.time != then.time {
			continue // another file by now
		}
		at := a.Shown
		if len(at) == 0 {
			at = []diag.Pos{{File: a.Source}}
		}
		for _, pos := range at {
			list.Warn(pos, "%s: the picture is damaged and cannot be made smaller", path.Base(a.Source)).
				WithHint("copy it again from where it came from")
		}
	}
	return list
}
