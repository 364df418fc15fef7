// What the parts hand to each other.

/**
 * @typedef {object} Hit a result, ready to be shown
 * @property {number} doc its number
 * @property {string} url absolute
 * @property {string} title
 * @property {string} date 2022-06-09, "" without
 * @property {string} kind its name: "Tin tức"
 * @property {string} places
 *
 * @typedef {object} Facet
 * @property {string} key "theme"
 * @property {string} name "Chủ đề"
 * @property {{key: string, name: string, count: number}[]} terms those that the answers have, and those that are chosen
 *
 * @typedef {object} Answer
 * @property {number} total how many articles match
 * @property {Hit[]} hits the first of them
 * @property {boolean} whole false while titles are missing at the end of hits
 * @property {string} proposal what was looked for instead when nothing has the words as typed; else ""
 * @property {string[]} ignored words that the answers need not have
 * @property {Marked} words those to be marked
 *
 * @typedef {object} Token a word of a text
 * @property {string} folded without marks
 * @property {string} code the marks
 * @property {string} text as written
 * @property {number} start where it stands, in UTF-16 units
 * @property {number} end
 * @property {boolean} joined only one of / - . stands between it and the word before
 */
