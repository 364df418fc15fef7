// What a question loads: a few files of words at most, whatever it asks, and all
// at once.

const mostFiles = 5;

/** The files of words that one question has loaded. What is in others is not known. */
class Shelf {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.loaded = false; // no more can be asked for
    this.shards = /** @type {Map<number, Map<string, Entry> | undefined>} */ (new Map());
  }

  /** @param {string} key @param {number} [room] @returns {boolean} whether its file is there, or will be when load is done */
  take(key, room = mostFiles) {
    if (!this.has(key) && !this.loaded && this.shards.size < room) this.shards.set(this.index.shard(key), undefined);
    return this.has(key);
  }

  /** @param {string} key */
  has(key) {
    return this.shards.has(this.index.shard(key));
  }

  /** Loads what was asked for. There is no second time: readers would wait for it. */
  async load() {
    this.loaded = true;
    await Promise.all([...this.shards.keys()].map(async (i) => this.shards.set(i, await this.index.words(i))));
  }

  /** @param {string} key */
  get(key) {
    return this.shards.get(this.index.shard(key))?.get(key);
  }

  /** @param {Key[]} keys @returns {Held | undefined} undefined where that is not known */
  held(keys) {
    if (!keys.every(([key]) => this.has(key))) return undefined;
    const held = new Uint8Array(this.index.m.n);
    for (const [key, first, second] of keys) add(held, this.get(key), first, second);
    return held;
  }
}

/** @typedef {[string, string, string]} Key of an entry, and the marks that were typed, "" none */

/** One look at the index for a query. */
class Lookup {
  /** @param {Shelf} shelf @param {Query} query @param {string[]} [finish] the keys of what the last word may become; none: it is finished */
  constructor(shelf, query, finish) {
    const { words, phrases } = query;
    const { index } = shelf;
    this.shelf = shelf;
    this.query = query;
    this.finish = finish;
    this.end = words.length - (finish ? 1 : 0); // of the words that are finished
    this.wide = false; // words are also found with other marks than were typed
    this.leave = false; // words whose own list is not known may be missing
    this.known = new Set(); // places of words whose own list is there
    this.places = words.map((_, i) => i);
    const stops = words.map((w) => !!w.code && index.stops.has(w.folded + w.code));
    this.skip = stops.every(Boolean) ? [] : stops; // words that may be missing: they say nothing by themselves
    const odd = words.map((w, i) => i < this.end && /^[a-z]+$/.test(w.folded) && !index.known.has(w.folded));
    this.oddities = this.places.filter((i) => odd[i] && !this.skip[i]); // words that the manifest does not know
    const whole = index.known.size < 4096; // it knows all, not the frequent ones alone
    this.strange = whole ? this.oddities : []; // words that no document has
    // Pairs: first those that leave no word out. There must be room for what the query
    // cannot do without, and for what may be meant by a mistake.
    const room = mostFiles - (this.strange.length ? 2 : 1);
    for (const i of [...this.places.filter((i) => i % 2), ...this.places.filter((i) => i && i % 2 < 1).reverse()]) {
      if (i < this.end && !(whole && (odd[i - 1] || odd[i]))) shelf.take(this.pair(i)[0], room);
    }
    this.owns((i) => words.length < 2 || phrases.some(([a, b]) => a === i && b === i + 1));
    for (const [key] of query.without.flatMap((w) => this.without(w))) shelf.take(key);
    for (const key of finish || []) shelf.take(key);
    this.owns((i) => (this.strange.length ? !odd[i] && !this.checked(i) : !i || i === words.length - 1));
    if (!this.strange.length) this.owns(() => true);
  }

  /** Takes own lists, those of rare words first. @param {(i: number) => boolean} places */
  owns(places) {
    const rank = /** @type {(i: number) => number} */ ((i) => this.shelf.index.known.get(this.query.words[i].folded) ?? -1);
    for (const i of this.places.slice(0, this.end).filter(places).sort((a, b) => rank(a) - rank(b) || a - b)) {
      if (!this.own(i).filter(([key]) => !this.shelf.take(key)).length) this.known.add(i);
    }
  }

  /** @param {number} i @returns {Key[]} of a word by itself: where its ways to be written are apart, the one that was typed */
  own(i) {
    const { folded, code } = this.query.words[i];
    const typed = this.without([this.query.words[i]]);
    return typed[0][1] || !code || this.query.words.length > 1 && !this.wide ? typed : [[folded, code, ""], ...typed];
  }

  /** @param {number} i @returns {Key} of words i-1 and i */
  pair(i) {
    return pair(this.query.words, i);
  }

  /** @param {Token[]} words @returns {Key[]} of what a document must not have all of */
  without(words) {
    const [{ folded, code }] = words;
    if (words.length > 1) return words.slice(1).map((_, i) => pair(words, i + 1));
    return [code && this.shelf.index.split.has(folded) ? [folded + "=" + code, "", ""] : [folded, code, ""]];
  }

  /** @returns {Found} when nothing is found, with the lists of all words, if they are there */
  answer() {
    const found = this.result();
    if (found.docs.length || this.strange.length) return found;
    this.wide = true;
    this.known.clear();
    this.owns(() => true);
    return this.known.size < this.end ? found : this.result();
  }

  /** @returns {Found} of what is there */
  result() {
    const { words, without } = this.query;
    const ignored = words.filter((_, i) => !this.skip[i] && !this.checked(i)).map((w) => w.text)
      .concat(without.filter((w) => !this.shelf.held(this.without(w))).map((w) => "-" + spell(w)));
    return { docs: this.strange.length ? [] : match(this), words, mended: -1, ignored };
  }

  /** @param {number} i whether it is known which documents have a word, if only beside a neighbour */
  checked(i) {
    return i >= this.end || this.known.has(i)
      || !this.leave && [i, i + 1].some((k) => k && this.query.words[k] && this.shelf.has(this.pair(k)[0]));
  }

  /** @param {number} i @returns {Held | undefined} words i-1 and i together */
  pairHeld(i) {
    const [key, first, second] = this.pair(i);
    if (i < this.end) return this.shelf.held([[key, first, second]]);
    const keys = [...this.shelf.shards.values()].flatMap((shard) => [...shard?.keys() || []]);
    return this.shelf.held(keys.filter((k) => k.startsWith(key)).map((k) => [k, first, ""]));
  }

  /** @param {number} i @returns {Held | undefined} word i by itself */
  ownHeld(i) {
    if (!this.end) return this.shelf.held((this.finish || []).filter((k) => this.shelf.has(k)).map((k) => [k, "", ""]));
    return this.known.has(i) ? this.shelf.held(this.own(i)) : undefined;
  }
}

/** @param {Token[]} words @param {number} i @returns {Key} of words i-1 and i */
function pair(words, i) {
  const [a, b] = [words[i - 1], words[i]];
  return [a.folded + " " + b.folded, a.code, b.code];
}

/** @param {Token[]} words */
function spell(words) {
  return words.map((w) => w.text).join(" ");
}
