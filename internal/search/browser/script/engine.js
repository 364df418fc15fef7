// From a question to an answer that can be shown: matches, filters, order, and
// the titles of those that are shown.

/** @typedef {{key: string, name: string, docs: number[]}} Term */

class Engine {
  constructor() {
    this.index = /** @type {Promise<Index>} */ (new Promise(() => {}));
    this.current = ""; // name of the index
    this.last = { asked: "", matches: /** @type {Promise<Found> | null} */ (null) };
  }

  /** @param {Manifest} m of the index as it is now */
  start(m) {
    if (this.current === m.id) return;
    this.current = m.id;
    this.last.asked = "";
    this.index = Promise.resolve(new Index(m));
  }

  /**
   * Asks, and once more when the index has changed since the page was opened.
   * @param {Question & {typing?: boolean}} question @param {(answer: Answer) => void} show
   */
  async search(question, show) {
    const before = this.current;
    try {
      await this.answer(question, show);
    } catch (e) {
      await runScript(root + "search/start.js?" + Date.now());
      if (this.current === before) throw e;
      await this.answer(question, show);
    }
  }

  /** @param {Index} index @param {string} q @param {boolean} typing @returns {Promise<Found>} */
  matches(index, q, typing) {
    const asked = typing + q;
    if (this.last.asked === asked && this.last.matches) return this.last.matches;
    const matches = find(index, parseQuery(q, index.folding, typing));
    matches.catch(() => { this.last.asked = ""; });
    this.last = { asked, matches };
    return matches;
  }

  /** @param {Question & {typing?: boolean}} question @param {(answer: Answer) => void} show */
  async answer(question, show) {
    const index = await this.index;
    if (index.m.v !== 1) throw damaged();
    const typing = question.typing !== false;
    const [{ docs, words, mended, ignored, long }, keep] = await Promise.all([
      this.matches(index, question.q, typing), this.filter(index, question.chosen)]);
    const kept = docs.map((d) => d.doc).filter(keep);
    if (question.sort) kept.sort((a, b) => b - a);
    const shown = kept.slice(0, question.shown);
    const answer = { total: kept.length, hits: /** @type {Hit[]} */ ([]), whole: !shown.length, proposal: "", ignored, words: new Marked(index, words, typing, long || []) };
    if (answer.whole) show(answer);
    const per = index.m.titles;
    const titles = /** @type {string[][]} */ ([]);
    await Promise.all([...new Set(shown.map((d) => Math.floor(d / per)))].map(async (i) => {
      titles[i] = await index.store.load("t", i, lines);
      const ready = shown.findIndex((d) => !titles[Math.floor(d / per)]);
      const hits = shown.slice(0, ready < 0 ? shown.length : ready).map((d) => this.hit(index, titles[Math.floor(d / per)][d % per], d));
      if (hits.length <= answer.hits.length) return;
      // The word in the place of the mistyped one, as a title has it.
      const now = mended < 0 ? undefined : words[mended];
      const written = now && hits.flatMap((h) => index.folding.tokens(h.title)).find((t) => t.folded === now.folded);
      if (written) now.text = written.text.toLowerCase();
      show(Object.assign(answer, { hits, whole: ready < 0, proposal: now ? spell(words) : "" }));
    }));
  }

  /** @param {Index} index @param {string} line of a file of titles @param {number} doc @returns {Hit} */
  hit(index, line, doc) {
    const { m } = index;
    const [title, day, kind, dir, name, places] = line.split("\t");
    const slug = name || index.folding.fold(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const path = m.dirs[parseInt(dir, 36)] + (name === "." ? "" : slug + "/");
    return {
      doc, title, places,
      url: root + path + (root.startsWith("file:") ? "index.html" : ""),
      date: day && new Date(parseInt(day, 36) * 864e5).toISOString().slice(0, 10),
      kind: (m.kinds[parseInt(kind, 36)] || [])[1] || "",
    };
  }

  /** @param {Hit} hit @returns {Promise<string>} what is said of a page when it cannot be read itself */
  async summary(hit) {
    const { m, store } = await this.index;
    return (await store.load("x", Math.floor(hit.doc / m.summaries), lines))[hit.doc % m.summaries];
  }

  /** @param {Index} index @param {Record<string, string[]>} chosen @param {string} [but] a facet that does not count */
  async filter(index, chosen, but) {
    const sets = await Promise.all(Object.keys(chosen).filter((facet) => facet !== but).map(async (facet) =>
      new Set((await this.terms(index, facet)).flatMap((t) => (chosen[facet].includes(t.key) ? t.docs : [])))));
    return /** @type {(doc: number) => boolean} */ ((doc) => sets.every((s) => s.has(doc)));
  }

  /** @param {Index} index @param {string} facet @returns {Promise<Term[]>} */
  async terms(index, facet) {
    const { m, store } = index;
    if (facet === "year") {
      return m.years.map(([year, first], i) => ({
        key: String(year), name: String(year),
        docs: Array.from({ length: (m.years[i + 1]?.[1] ?? m.n) - first }, (_, k) => first + k),
      })).reverse();
    }
    const i = m.facets.findIndex((f) => f[0] === facet);
    if (i < 0) return [];
    return store.load("f", i, (payload) => {
      const [names, bits] = apart(payload);
      return lines(names).map((line) => {
        const [key, name] = line.split("\t");
        return { key, name, docs: bits.list(bits.count(m.n), m.n) };
      });
    });
  }

  /** @param {Question} question @param {string} yearName @returns {Promise<Facet[]>} how the answers can be narrowed */
  async facets(question, yearName) {
    const index = await this.index;
    const { docs } = await this.matches(index, question.q, true);
    const names = [...index.m.facets.map(([key, name]) => ({ key, name })), { key: "year", name: yearName }];
    return Promise.all(names.map(async ({ key, name }) => {
      const kept = new Set(docs.map((d) => d.doc).filter(await this.filter(index, question.chosen, key)));
      const on = question.chosen[key] || [];
      const terms = (await this.terms(index, key))
        .map((t) => ({ key: t.key, name: t.name, count: t.docs.filter((d) => kept.has(d)).length }))
        .filter((t) => t.count || on.includes(t.key));
      if (key !== "year") terms.sort((a, b) => b.count - a.count);
      return { key, name, terms };
    }));
  }
}

/** The words to mark in what is found. */
class Marked {
  /** @param {Index} index @param {Token[]} words @param {boolean} open @param {string[][]} long phrases */
  constructor(index, words, open, long) {
    this.folding = index.folding;
    this.long = long;
    this.set = new Set(words.filter((w) => words.length < 2 || !index.stops.has(w.folded + w.code)).map((w) => w.folded));
    const all = " " + words.map((w) => w.folded).join(" ") + " ";
    for (const [a, b] of index.m.alias) {
      for (const [one, other] of [[a, b], [b, a]]) {
        if (all.includes(" " + one + " ")) for (const w of other.split(" ")) this.set.add(w);
      }
    }
    const last = words.length ? words[words.length - 1].folded : "";
    this.start = open && !index.known.has(last) ? last : ""; // of an unfinished word
  }

  /** @param {string} folded */
  has(folded) {
    return this.set.has(folded) || this.start.length > 1 && folded.startsWith(this.start);
  }

  /**
   * Whether a long phrase is nowhere in a page, though each two words of it are.
   * Where two are not they were found otherwise: as an abbreviation, a former name.
   * @param {string[]} texts
   */
  torn(texts) {
    const all = texts.map((text) => ` ${this.folding.tokens(text).map((t) => t.folded).join(" ")} `).join("|");
    const has = /** @type {(words: string[]) => boolean} */ ((words) => all.includes(` ${words.join(" ")} `));
    return this.long.some((p) => !has(p) && p.slice(1).every((_, i) => has(p.slice(i, i + 2))));
  }
}
