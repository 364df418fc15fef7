// From a question to an answer that can be shown: matches, filters, order, and
// the titles of those that are shown.

/** @typedef {{key: string, name: string, docs: number[]}} Term */

class Engine {
  constructor() {
    this.ready = /** @type {(index: Index) => void} */ (() => {});
    this.index = /** @type {Promise<Index>} */ (new Promise((done) => { this.ready = done; }));
    this.current = ""; // name of the index
    this.serial = Date.now();
    this.last = { asked: "", matches: /** @type {Promise<Matches> | null} */ (null) };
  }

  /** @param {Manifest} m of the index as it is now */
  start(m) {
    if (this.current === m.id) return;
    this.current = m.id;
    this.last.asked = "";
    const index = new Index(m);
    this.ready(index);
    this.index = Promise.resolve(index);
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
      await runScript(root + "search/start.js?" + this.serial++);
      if (this.current === before) throw e;
      await this.answer(question, show);
    }
  }

  /** @param {Index} index @param {string} q @param {boolean} typing @returns {Promise<Matches>} */
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
    const { docs, words, proposal } = await this.matches(index, question.q, question.typing !== false);
    const filters = await this.filters(index, question.chosen);
    const kept = docs.filter(({ doc }) => filters.every((f) => f.has(doc)));
    if (question.sort === "date") kept.sort((a, b) => b.doc - a.doc);
    const shown = kept.slice(0, question.shown).map((k) => k.doc);
    const answer = { total: kept.length, hits: /** @type {Hit[]} */ ([]), proposal, words: new Marked(index, words, question.typing !== false) };
    const files = [...new Set(shown.map((d) => Math.floor(d / index.m.titles)))];
    const loaded = new Map();
    await Promise.all(files.map(async (i) => {
      loaded.set(i, await index.store.load("t", i, (payload) => payload.split("\n")));
      const until = shown.findIndex((d) => !loaded.has(Math.floor(d / index.m.titles)));
      const ready = shown.slice(0, until < 0 ? shown.length : until);
      if (ready.length > answer.hits.length && until >= 0) {
        answer.hits = ready.map((d) => this.hit(index, loaded, d));
        show({ ...answer, whole: false });
      }
    }));
    answer.hits = shown.map((d) => this.hit(index, loaded, d));
    show({ ...answer, whole: true });
  }

  /** @param {Index} index @param {Map<number, string[]>} titles @param {number} d @returns {Hit} */
  hit(index, titles, d) {
    const { m } = index;
    const [title, day, kind, dir, name, places] = (titles.get(Math.floor(d / m.titles)) || [])[d % m.titles].split("\t");
    const slug = name || index.folding.fold(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const path = m.dirs[parseInt(dir, 36)] + (name === "." ? "" : slug + "/");
    return {
      doc: d, title, places,
      url: root + path + (root.startsWith("file:") ? "index.html" : ""),
      date: day && new Date(parseInt(day, 36) * 864e5).toISOString().slice(0, 10),
      kind: (m.kinds[parseInt(kind, 36)] || [])[1] || "",
    };
  }

  /** @param {Hit} hit @returns {Promise<string>} what is said of a page when it cannot be read itself */
  async summary(hit) {
    const { m, store } = await this.index;
    const lines = await store.load("x", Math.floor(hit.doc / m.summaries), (payload) => payload.split("\n"));
    return lines[hit.doc % m.summaries] || "";
  }

  /** @param {Index} index @param {Record<string, string[]>} chosen @param {string} [but] a facet that does not count */
  async filters(index, chosen, but) {
    const used = Object.entries(chosen).filter(([facet]) => facet !== but);
    return Promise.all(used.map(async ([facet, keys]) => {
      const terms = await this.terms(index, facet);
      return new Set(terms.filter((t) => keys.includes(t.key)).flatMap((t) => t.docs));
    }));
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
      const end = payload.lastIndexOf("~");
      const bits = new Bits(payload.slice(end + 1));
      return payload.slice(0, end).split("\n").map((line) => {
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
      const filters = await this.filters(index, question.chosen, key);
      const kept = new Set(docs.map((d) => d.doc).filter((d) => filters.every((f) => f.has(d))));
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
  /** @param {Index} index @param {Token[]} words @param {boolean} open */
  constructor(index, words, open) {
    this.folding = index.folding;
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
}
