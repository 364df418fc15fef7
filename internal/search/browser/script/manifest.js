// What the index says of itself: which file has a key, which syllables there are.

/**
 * @typedef {object} Manifest as the package comment of package search describes it
 * @property {number} v @property {string} id @property {number} n
 * @property {number} titles @property {number} summaries
 * @property {string} words @property {Record<string, string>} hashes
 * @property {string} table @property {[number, number][]} years
 * @property {string[]} dirs @property {[string, string][]} kinds
 * @property {[string, string, number][]} facets
 * @property {{letters: string, marks: string}} fold
 * @property {string} stops @property {string} split @property {[string, string][]} alias
 */

/**
 * @typedef {object} Entry of a key: "ho ngheo"
 * @property {string[][]} codes for each variant the marks of its sides
 * @property {number[][][]} docs for each variant the documents of each class
 */

class Index {
  /** @param {Manifest} m */
  constructor(m) {
    this.m = m;
    this.store = new Store(m.hashes);
    this.folding = new Folding(m.fold);
    this.bounds = unfront(m.words.split("|"));
    this.stops = new Set(m.stops.split(" "));
    this.split = new Set(m.split.split(" ")); // syllables whose ways to be written have keys of their own
    this.known = /** @type {Map<string, number>} */ (new Map()); // class by syllable
    let before = "";
    for (const [, shared, rest, letter] of m.table.matchAll(/(\d)([a-z]*)([A-Z])/g)) {
      before = before.slice(0, +shared) + rest;
      this.known.set(before, letter.charCodeAt(0) - 65);
    }
  }

  /** @param {string} key which file of words has it, if any has */
  shard(key) {
    let low = 0;
    let high = this.bounds.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.bounds[middle] <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  /** @param {number} i @returns {Promise<Map<string, Entry>> | Map<string, Entry>} */
  words(i) {
    return this.m.n ? this.store.load("w", i, (payload) => decodeWords(payload, this.m.n)) : new Map();
  }
}

/** @param {string[]} items strings, each without what it shares with the one before; its first character says how much */
function unfront(items) {
  let before = "";
  return items.map((s) => (before = before.slice(0, parseInt(s[0], 36)) + s.slice(1)));
}

/** @param {string} payload @param {number} n @returns {Map<string, Entry>} */
function decodeWords(payload, n) {
  const [dictionary, bits] = apart(payload);
  const entries = new Map();
  const items = dictionary.split("|").map((s) => s.split("!"));
  const keys = unfront(items.map((i) => i[0]));
  items.forEach(([, ...variants], i) => {
    const codes = (variants.length ? variants : [keys[i].includes(" ") ? "," : ""]).map((v) => v.split(","));
    const docs = codes.map(() => {
      const counts = [3, 2, 1, 0].map(() => bits.count(n));
      return counts.map((c) => bits.list(c, n)).reverse();
    });
    entries.set(keys[i], { codes, docs });
  });
  return entries;
}
