// A query as it stands, then with its last word unfinished, then with one
// mistake mended.

/**
 * @typedef {object} Found
 * @property {{doc: number, score: number}[]} docs best first
 * @property {Token[]} words what was looked for
 * @property {number} mended the place of a word that was mistyped, and of which another was looked for; -1: none
 * @property {string[][]} [long] phrases that only the pages can tell of
 * @property {string[]} ignored words that were not looked for
 */

/** @param {Index} index @param {Query} query @returns {Promise<Found>} */
async function find(index, query) {
  const { words, open } = query;
  let found = /** @type {Found} */ ({ docs: [], words, mended: -1, ignored: [] });
  if (!words.length) return found;
  const shelf = new Shelf(index);
  const last = words[words.length - 1].folded;
  let look;
  if (!open || index.known.has(last) || /^\d+$/.test(last)) {
    look = new Lookup(shelf, query);
    found = await look.answer();
  }
  if (!found.docs.length && open) {
    const before = words.length > 1 ? words[words.length - 2].folded + " " : "";
    const ends = frequent(index, (s) => s.startsWith(last)).slice(0, 4).map((s) => before + s);
    if (ends.length) found = await new Lookup(shelf, query, ends).answer();
  }
  if (!found.docs.length && !query.phrases.length && !query.without.length) found = await mend(shelf, query);
  if (!found.docs.length && look) {
    look.leave = true;
    look.owns(() => true, mostFiles);
    await shelf.load();
    found = look.result();
  }
  return { ...found, long: query.long, ignored: found.docs.length ? found.ignored.concat(query.rest) : [] };
}

/** @param {Index} index @param {(syllable: string) => boolean} test @returns {string[]} frequent ones first */
function frequent(index, test) {
  return [...index.known].filter(([s]) => test(s)).sort((a, b) => b[1] - a[1]).map(([s]) => s);
}

const mendedTried = 8;

/** @param {Shelf} shelf @param {Query} query @returns {Promise<Found>} */
async function mend(shelf, query) {
  const { words } = query;
  const look = new Lookup(shelf, query);
  await shelf.load();
  let all = suspects(look).flatMap((mended) => frequent(shelf.index, (s) => oneMistake(words[mended].folded, s)).map((folded) => {
    const now = words.slice();
    now[mended] = { ...words[mended], folded, code: "", text: folded };
    return { mended, now, key: words.length < 2 ? folded : pair(now, mended || 1)[0] };
  }));
  if (words.length < 2) all = all.slice(0, mendedTried);
  for (const m of all.slice(0, mendedTried)) shelf.take(m.key, mostFiles);
  await shelf.load();
  const count = /** @type {(m: {key: string}) => number} */ ((m) => shelf.get(m.key)?.docs.flat(2).length || 0);
  let best = look.result();
  for (const { mended, now } of all.filter(count).sort((a, b) => count(b) - count(a)).slice(0, mendedTried)) {
    const found = await new Lookup(shelf, { ...query, words: now }).answer();
    if (found.docs.length && !found.ignored.length && !(found.docs[0].score <= best.docs[0]?.score)) best = { ...found, mended };
  }
  return best;
}

/** @param {Lookup} look @returns {number[]} the places of words that may be mistyped: the one that no document has, or those in all pairs that none has */
function suspects(look) {
  const { shelf, strange, places, query: { words } } = look;
  if (strange.length) return strange.length > 1 ? [] : strange;
  const missing = places.filter((i) => i && shelf.has(look.pair(i)[0]) && !shelf.get(look.pair(i)[0]));
  return places.filter((i) => !/^\d+$/.test(words[i].folded)
    && (missing.length || words.length < 2) && missing.every((second) => second === i || second === i + 1));
}

/** @param {string} a @param {string} b one letter more, less or other, or two neighbours swapped */
function oneMistake(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return a !== b && (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
    || (!!x[1] && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)));
}
