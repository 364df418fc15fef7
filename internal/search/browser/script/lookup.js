// One look at the index for a query: as few files as will do, and more only when
// nothing was found.

const firstShards = 4; // beside those that the query cannot do without

class Lookup {
  /** @param {Index} index @param {Query} query @param {string[] | null} finish the keys of what the last word may become; null: it is finished */
  constructor(index, query, finish) {
    this.index = index;
    this.query = query;
    this.finish = finish;
    this.shards = /** @type {Map<number, Map<string, Entry>>} */ (new Map());
    this.wide = false;
    this.known = new Set();
    this.last = query.words.length - 1;
  }

  /** @param {string[]} keys loads the files that may have them */
  async load(keys) {
    const missing = [...new Set(keys.map((k) => this.index.shard(k)))].filter((s) => !this.shards.has(s));
    const loaded = await Promise.all(missing.map((s) => this.index.words(s)));
    missing.forEach((s, i) => this.shards.set(s, loaded[i]));
  }

  /** @param {string} key */
  get(key) {
    return this.shards.get(this.index.shard(key))?.get(key);
  }

  /** @returns {Promise<{doc: number, score: number}[]>} */
  async run() {
    await this.begin();
    const found = match(this);
    if (found.length || this.wide) return found;
    this.wide = true;
    for (const i of this.finished()) this.known.add(i);
    await this.load(this.finished().flatMap((i) => this.ownKeys(i)));
    return match(this);
  }

  /** Loads what a first look needs. */
  async begin() {
    const { words, phrases, without } = this.query;
    const pairs = pairKeys(words);
    if (this.finish) pairs.splice(-1, 1, ...this.finish);
    const alone = this.finished().filter((i) => !this.last || phrases.some(([a, b]) => a === i && b === i + 1));
    const keys = [...pairs, ...(this.last ? [] : this.finish || []), ...without.flatMap((w) => this.withoutKeys(w))];
    const shards = new Set();
    const take = /** @type {(more: string[]) => void} */ ((more) => {
      keys.push(...more);
      for (const key of more) shards.add(this.index.shard(key));
    });
    take(keys.splice(0));
    const own = /** @type {(i: number) => void} */ ((i) => {
      take(this.ownKeys(i));
      this.known.add(i);
    });
    alone.forEach(own);
    for (const i of this.missing()) {
      if (shards.size < firstShards || this.ownKeys(i).every((k) => shards.has(this.index.shard(k)))) own(i);
    }
    await this.load(keys);
  }

  /** @returns {number[]} the places of words that are typed to the end */
  finished() {
    return this.query.words.map((_, i) => i).filter((i) => !this.finish || i < this.last);
  }

  /** @returns {number[]} the places of words whose own lists are not asked for: those at the ends first, then rare ones */
  missing() {
    const rank = /** @type {(i: number) => number} */ ((i) =>
      this.index.common(this.query.words[i].folded) + (i && i < this.last ? 100 : 0));
    return this.finished().filter((i) => !this.known.has(i)).sort((a, b) => rank(a) - rank(b) || a - b);
  }

  /** @param {number} i @returns {string[]} of a word by itself: where its ways to be written are apart, the one that was typed */
  ownKeys(i) {
    const { folded, code } = this.query.words[i];
    if (!code || !this.index.split.has(folded)) return [folded];
    return this.last && !this.wide ? [folded + "=" + code] : [folded, folded + "=" + code];
  }

  /** @param {Token[]} words @returns {string[]} */
  withoutKeys(words) {
    const [{ folded, code }] = words;
    if (words.length > 1) return pairKeys(words);
    return [code && this.index.split.has(folded) ? folded + "=" + code : folded];
  }

  /** @param {number} i @returns {Held} words i and i+1 together */
  pairHeld(i) {
    const held = new Uint8Array(this.index.m.n);
    const [a, b] = this.query.words.slice(i);
    if (!this.finish || i + 1 < this.last) {
      add(held, this.get(a.folded + " " + b.folded), a.code, b.code);
      return held;
    }
    const begin = a.folded + " " + b.folded;
    for (const shard of this.shards.values()) {
      for (const entry of shard.values()) if (entry.key.startsWith(begin)) add(held, entry, a.code, "");
    }
    return held;
  }

  /** @param {number} i @returns {Held | undefined} word i by itself; undefined where that was not looked up */
  ownHeld(i) {
    const ends = this.finish && !this.last;
    if (!ends && !this.known.has(i)) return undefined;
    const held = new Uint8Array(this.index.m.n);
    const { folded, code } = this.query.words[i];
    for (const key of ends ? this.finish || [] : this.ownKeys(i)) add(held, this.get(key), ends || key !== folded ? "" : code, "");
    return held;
  }

  /** @param {Token[]} words @returns {Held[]} what a document must not have all of */
  withoutHeld(words) {
    return this.withoutKeys(words).map((key, i) => {
      const held = new Uint8Array(this.index.m.n);
      const { folded, code } = words[i];
      add(held, this.get(key), words.length > 1 || key === folded ? code : "", words[i + 1]?.code || "");
      return held;
    });
  }
}

/** @param {Token[]} words */
function pairKeys(words) {
  return words.slice(1).map((w, i) => words[i].folded + " " + w.folded);
}
