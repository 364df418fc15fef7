// A query as it stands, then with its last word unfinished, then with one
// mistake mended.

/**
 * @typedef {object} Matches
 * @property {{doc: number, score: number}[]} docs best first
 * @property {Token[]} words what was found
 * @property {string} proposal the words without a mistake, where that is what was found; else ""
 */

/** @param {Index} index @param {Query} query @returns {Promise<Matches>} */
async function find(index, query) {
  const { words } = query;
  const answer = /** @type {Matches} */ ({ docs: [], words, proposal: "" });
  if (!words.length) return answer;
  const last = words[words.length - 1].folded;
  if (!query.open || index.known.has(last) || /^\d+$/.test(last)) answer.docs = await new Lookup(index, query, null).run();
  if (!answer.docs.length && query.open) {
    const before = words.length > 1 ? words[words.length - 2].folded + " " : "";
    const ends = frequent(index, (s) => s.startsWith(last), 4).map((s) => before + s);
    if (ends.length) answer.docs = await new Lookup(index, query, ends).run();
  }
  if (answer.docs.length || query.phrases.length || query.without.length || words.length > 8) return answer;
  return mend(index, query, answer);
}

/** @param {Index} index @param {(syllable: string) => boolean} test @param {number} most @returns {string[]} frequent ones first */
function frequent(index, test, most) {
  return [...index.known].filter(([s]) => test(s)).sort((a, b) => b[1] - a[1]).slice(0, most).map(([s]) => s);
}

/** @param {Index} index @param {Query} query @param {Matches} nothing @returns {Promise<Matches>} */
async function mend(index, query, nothing) {
  const { words } = query;
  const look = new Lookup(index, query, null);
  await look.begin();
  let all = suspects(look).flatMap((at) => frequent(index, (s) => oneMistake(words[at].folded, s), 8).map((syllable) => ({
    at, syllable,
    key: words.length < 2 ? syllable : at ? words[at - 1].folded + " " + syllable : syllable + " " + words[1].folded,
  })));
  if (words.length < 2) all = all.slice(0, 4);
  await look.load(all.map((m) => m.key));
  const count = /** @type {(key: string) => number} */ ((key) => look.get(key)?.count || 0);
  all = all.filter((m) => count(m.key)).sort((a, b) => count(b.key) - count(a.key)).slice(0, 4);
  const answers = await Promise.all(all.map(async ({ at, syllable, key }) => {
    const code = look.get(key)?.codes[0][at ? 1 : 0] || "";
    const mended = words.slice();
    mended[at] = { ...words[at], folded: syllable, code: "", text: withMarks(syllable, code) };
    const docs = await new Lookup(index, { ...query, words: mended }, null).run();
    return { docs, words: mended, proposal: mended.map((w) => w.text).join(" ") };
  }));
  const best = /** @type {(m: Matches) => number} */ ((m) => m.docs[0]?.score || 0);
  return answers.reduce((a, b) => (best(b) > best(a) ? b : a), nothing);
}

/** @param {Lookup} look @returns {number[]} the places of words that may be mistyped, at most two */
function suspects(look) {
  const { words } = look.query;
  const missing = pairKeys(words).map((key) => !look.get(key));
  const places = words.map((_, i) => i).filter((i) => !/^\d+$/.test(words[i].folded));
  const never = places.filter((i) => missing[i - 1] !== false && missing[i] !== false);
  const strange = /** @type {(i: number) => number} */ ((i) => Math.min(look.index.common(words[i].folded), 0));
  return (never.length ? never : places.filter((i) => missing[i - 1] || missing[i]))
    .sort((a, b) => strange(a) - strange(b) || a - b).slice(0, 2);
}

/** @param {string} a @param {string} b one letter more, less or other, or two neighbours swapped */
function oneMistake(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return a !== b && (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
    || (!!x[1] && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)));
}

/** @param {string} folded a syllable @param {string} code its marks @returns {string} both together */
function withMarks(folded, code) {
  const marks = code.replace(/\d.*/, "");
  let k = 0;
  const letters = folded.replace(/[aeoud]/g, (c) => {
    const mark = marks[k++];
    if (mark === "a") return c + "\u0302";
    return mark !== "w" ? c : c === "d" ? "đ" : c + (c === "a" ? "\u0306" : "\u031b");
  }).normalize("NFC");
  // The tone stands on the last vowel with a mark; else on the last one before a
  // consonant, the middle one of three, the first.
  const m = /^(gi(?=[aăâeêioôơuưy])|qu|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$/.exec(letters);
  const tone = code[marks.length];
  if (!m || !tone) return letters;
  let at = m[2].search(/[ăâêôơư](?!.*[ăâêôơư])/);
  if (at < 0) at = m[3] ? m[2].length - 1 : m[2].length > 2 ? 1 : 0;
  const put = m[1].length + at + 1;
  return (letters.slice(0, put) + toneMarks[+tone - 1] + letters.slice(put)).normalize("NFC");
}
