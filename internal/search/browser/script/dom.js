// Making elements. Text becomes text nodes and nothing else: no word of a query
// or of an index is ever read as markup.

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean>} [attributes] false leaves one out
 * @param {...(Node | string)} inside
 */
function el(tag, attributes = {}, ...inside) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) e.setAttribute(name, value === true ? "" : String(value));
  }
  e.append(...inside);
  return e;
}

/** @param {Element} box @param {Iterable<Node | string>} inside what it holds from now on */
function fill(box, inside) {
  box.replaceChildren(...inside);
}

/**
 * A word of the interface, from the form's data attributes, with its %s filled in.
 * @param {HTMLElement} form @param {string} name @param {...(string | number)} values
 */
function say(form, name, ...values) {
  let i = 0;
  return (form.dataset[name] || "").replace(/%s/g, () => number(values[i++]));
}

/** @param {string | number} value numbers as the page's language writes them */
function number(value) {
  return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
}

/**
 * A day as the page's language writes it: 09/6/2022, 9 June 2022.
 * @param {string} day 2022-06-09
 */
function dateText(day) {
  if (document.documentElement.lang !== "vi") return new Date(day).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const [y, m, d] = day.split("-").map(Number);
  return `${d < 10 ? "0" : ""}${d}/${m < 3 ? "0" : ""}${m}/${y}`;
}

/** @param {Hit} hit its kind, day and places */
function kicker(hit) {
  return [hit.kind, " ", hit.date && el("time", { datetime: hit.date }, dateText(hit.date)), " ", el("small", {}, hit.places)];
}

/**
 * What is announced of an answer.
 * @param {HTMLElement} form @param {string} q @param {Answer} answer
 */
function answerText(form, q, answer) {
  if (!answer.total) return say(form, "none", q);
  const count = answer.proposal ? say(form, "instead", q, answer.total, answer.proposal) : say(form, "count", answer.total);
  return answer.ignored.length ? count + " " + say(form, "without", answer.ignored.join(", ")) : count;
}
