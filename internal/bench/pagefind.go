package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// question and answer are lines of stock/pagefind.mjs, which says what they mean.
type question struct {
	Query string `json:"query"`
	Cold  bool   `json:"cold"`
}

type answer struct {
	Init, Query [2]int
	Titles      []string
}

// measurePagefind does with Pagefind what measureLoa does.
func (s *searchBench) measurePagefind(program string, t texts, seed uint64) (searchResult, error) {
	r := searchResult{name: "Pagefind", found: map[string]int{}}
	index := filepath.Join(s.temp, "pagefind")
	var err error
	// The articles alone, without what stands around them on each page.
	r.took, err = timed(exec.Command(program, "--site", s.out, "--glob", "bai-viet/20*/**/index.html", "--root-selector", "main", "--output-path", index))
	if err != nil {
		return r, err
	}
	r.memory = r.took.rss
	if r.weight, err = weigh(index); err != nil {
		return r, err
	}
	if version, err := exec.Command(program, "--version").Output(); err == nil {
		r.name = string(bytes.TrimSpace(version))
	}
	if err := s.askLoads(index, loads(t.titles, seed), &r); err != nil {
		return r, err
	}
	for how, top := range topOf {
		items := known(t.titles, how, seed)
		questions := make([]question, len(items))
		for i, item := range items {
			questions[i] = question{Query: item.query}
		}
		answers, err := s.ask(index, questions)
		if err != nil {
			return r, err
		}
		for i, a := range answers {
			if items[i].finds(a.Titles, top) {
				r.found[how]++
			}
		}
	}
	return r, nil
}

// askLoads asks each query by itself, and behind one that finds nothing.
func (s *searchBench) askLoads(index string, queries []string, r *searchResult) error {
	var asked []question
	for _, q := range queries {
		asked = append(asked, question{q, true}, question{"zzzz", true}, question{q, false})
	}
	answers, err := s.ask(index, asked)
	if err != nil {
		return err
	}
	for i := 0; i < len(answers); i += 3 {
		first, next := answers[i], answers[i+2]
		r.first = append(r.first, load{first.Init[0] + first.Query[0], first.Init[1] + first.Query[1]})
		r.next = append(r.next, load{next.Query[0], next.Query[1]})
	}
	return nil
}

// ask asks Pagefind's index, in one run of Node.js.
func (s *searchBench) ask(index string, questions []question) ([]answer, error) {
	script, err := stockFiles.ReadFile("stock/pagefind.mjs")
	if err != nil {
		panic(err)
	}
	file := filepath.Join(s.temp, "pagefind.mjs")
	if err := os.WriteFile(file, script, 0o666); err != nil {
		return nil, err
	}
	var in, out bytes.Buffer
	e := json.NewEncoder(&in)
	for _, q := range questions {
		if err := e.Encode(q); err != nil {
			return nil, err
		}
	}
	node := exec.Command("node", file, index)
	node.Stdin, node.Stdout, node.Stderr = &in, &out, s.log
	if err := node.Run(); err != nil {
		return nil, fmt.Errorf("ask Pagefind: %w", err)
	}
	var answers []answer
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		var a answer
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("ask Pagefind: %w", err)
		}
		answers = append(answers, a)
	}
	if len(answers) != len(questions) {
		return nil, fmt.Errorf("ask Pagefind: %d answers to %d questions", len(answers), len(questions))
	}
	return answers, nil
}
