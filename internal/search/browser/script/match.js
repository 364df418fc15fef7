// Which documents match a query, and in which order. A word is found by the
// pairs that it makes with its neighbours, or by itself.

const worthNear = [0, 10, 12, 22, 50]; // by class + 1: in the body, often there, in headings and terms, in the title
const worthFar = [0, 1, 1, 2, 3];

/**
 * How each document holds a key: 0 not at all; else the best of the variants that
 * it has. Bits 5–6: how many sides are as typed, 2–4: class + 1, 1 and 0: whether
 * the first side is, and the second.
 * @typedef {Uint8Array} Held
 */

/**
 * @param {Held} held @param {Entry | undefined} entry what it holds beside
 * @param {string} first the marks that were typed, "" none @param {string} second
 */
function add(held, entry, first, second) {
  entry?.codes.forEach((codes, v) => {
    const a = !first || codes[0] === first ? 2 : 0;
    const b = !second || codes[1] === second ? 1 : 0;
    entry.docs[v].forEach((docs, c) => {
      const value = (a / 2 + b) << 5 | (c + 1) << 2 | a | b;
      for (const d of docs) if (value >> 2 > held[d] >> 2) held[d] = value;
    });
  });
}

/**
 * @param {Lookup} look
 * @returns {{doc: number, score: number}[]} best first; of equals the newest
 */
function match(look) {
  const { query, skip } = look;
  const { words, phrases } = query;
  const { n } = look.shelf.index.m;
  const pairs = words.slice(1).map((_, i) => look.pairHeld(i + 1));
  const own = words.map((_, i) => look.ownHeld(i));
  const without = query.without.map((w) => look.without(w).map((key) => look.shelf.held([key])));
  const need = words.map((_, i) => !skip[i] && look.checked(i));
  const far = words.length > 1 ? worthFar : worthNear;
  const found = [];
  docs: for (let d = 0; need.includes(true) && d < n; d++) {
    let exact = 0;
    let near = 0;
    for (let i = 0; i < words.length; i++) {
      const left = pairs[i - 1]?.[d] || 0;
      const right = pairs[i]?.[d] || 0;
      const self = own[i]?.[d] || 0;
      if (left || right || self) {
        if (left & 1 || (right | self) & 2) exact++;
        near += worthNear[right >> 2 & 7] + (left || right ? 0 : far[self >> 2 & 7]);
      } else if (need[i]) continue docs;
    }
    if (exact + near && phrases.every(([from, until]) => (until - from > 1 ? pairs.slice(from, until - 1) : [own[from]]).every((h) => !h || h[d]))
      && !without.some((all) => all.every((h) => h && h[d] >> 5 > 1))) {
      found.push({ doc: d, score: exact * 4096 + Math.min(near, 4095) });
    }
  }
  return found.sort((a, b) => b.score - a.score || b.doc - a.doc);
}
