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
  let found = nothing(words);
  if (!words.length) return found;
  const shelf = new Shelf(index);
  const last = words[words.length - 1].folded;
  const before = words.length > 1 ? words[words.length - 2].folded + " " : "";
  const finished = !open || index.known.has(last) || /^\d+$/.test(last);
  const ends = open ? frequent(index, (s) => s.startsWith(last)).slice(0, 4).map((s) => before + s) : [];
  const look = () => new Lookup(shelf, query);
  const unfinished = () => new Lookup(shelf, query, ends);
  // What the likeliest reading needs is loaded at once; all are tried with that.
  if (!finished && ends.length) unfinished();
  else takeMended(look());
  await shelf.load();
  if (finished) found = look().answer();
  if (!found.docs.length && ends.length) found = unfinished().answer();
  if (!found.docs.length) found = mend(shelf, query);
  if (!found.docs.length && finished) found = Object.assign(look(), { leave: true }).result();
  return { ...found, long: query.long, ignored: found.docs.length ? found.ignored.concat(query.rest) : [] };
}

/** @param {Token[]} words @returns {Found} */
function nothing(words) {
  return { docs: [], words, mended: -1, ignored: [] };
}

/** @param {Index} index @param {(syllable: string) => boolean} test @returns {string[]} frequent ones first */
function frequent(index, test) {
  return [...index.known].filter(([s]) => test(s)).sort((a, b) => b[1] - a[1]).map(([s]) => s);
}

const mendedTried = 8;

/** @typedef {{mended: number, query: Query, key: string}} Mended a query without a mistake in a word, and what tells whether there is such a thing */

/** @param {Lookup} look @param {number[]} places of words @returns {Mended[]} the ways to mend them; none where what is typed is meant */
function ways({ shelf, query }, places) {
  const { words, phrases, without } = query;
  return phrases.length || without.length ? [] : places.flatMap((mended) => frequent(shelf.index, (s) => oneMistake(words[mended].folded, s)).map((folded) => {
    const now = words.slice();
    now[mended] = { ...words[mended], folded, code: "", text: folded };
    return { mended, query: { ...query, words: now }, key: words.length < 2 ? folded : pair(now, mended || 1)[0] };
  }));
}

/** Takes what the likely ways to mend the query need, when it has one word that is not known. @param {Lookup} look */
function takeMended(look) {
  const { shelf, oddities } = look;
  const likely = ways(look, oddities.length > 1 ? [] : oddities).slice(0, mendedTried);
  for (const m of likely) shelf.take(m.key);
  for (const m of likely) new Lookup(shelf, m.query);
}

/** @param {Shelf} shelf @param {Query} query @returns {Found} */
function mend(shelf, query) {
  const look = new Lookup(shelf, query);
  const count = /** @type {(m: Mended) => number} */ ((m) => shelf.get(m.key)?.docs.flat(2).length || 0);
  let best = nothing(query.words);
  for (const m of ways(look, suspects(look)).filter(count).sort((a, b) => count(b) - count(a)).slice(0, mendedTried)) {
    const found = new Lookup(shelf, m.query).answer();
    if (found.docs.length && !found.ignored.length && !(found.docs[0].score <= best.docs[0]?.score)) best = { ...found, mended: m.mended };
  }
  return best;
}

/** @param {Lookup} look @returns {number[]} the places of words that may be mistyped: the one that no document has, or those in all pairs that none has */
function suspects(look) {
  const { shelf, strange, places, query: { words } } = look;
  if (strange.length) return strange.length > 1 ? [] : strange;
  const keys = words.map((w, i) => (words.length < 2 ? w.folded : i && look.pair(i)[0]));
  const missing = places.filter((i) => keys[i] && shelf.has(keys[i]) && !shelf.get(keys[i]));
  return places.filter((i) => missing.length && !/^\d+$/.test(words[i].folded) && missing.every((second) => second === i || second === i + 1));
}

/** @param {string} a @param {string} b one letter more, less or other, or two neighbours swapped */
function oneMistake(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return a !== b && (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
    || (!!x[1] && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)));
}
