// Narrowing: for each facet of the site the terms that the answers have, with
// how many.

const facetsShown = 8;

/**
 * @param {HTMLFormElement} form
 * @param {Facet[]} facets
 * @param {Record<string, string[]>} chosen
 * @param {(facet: string, key: string, on: boolean) => void} change
 * @returns {HTMLElement[]}
 */
function facetElements(form, facets, chosen, change) {
  return facets.filter((f) => f.terms.length).map((facet) => {
    const on = chosen[facet.key] || [];
    const labels = facet.terms.map((term) => {
      const box = el("input", { type: "checkbox", name: facet.key, value: term.key, checked: on.includes(term.key) });
      box.addEventListener("change", () => change(facet.key, term.key, /** @type {HTMLInputElement} */ (box).checked));
      return el("label", {}, box, el("span", {}, term.name), el("span", { class: "count" }, number(term.count)));
    });
    const group = el("fieldset", {}, el("legend", {}, facet.name), ...labels.slice(0, facetsShown));
    if (labels.length > facetsShown) {
      const more = el("button", { type: "button", class: "link" }, say(form, "more"));
      more.addEventListener("click", () => {
        more.replaceWith(...labels.slice(facetsShown));
        /** @type {HTMLElement} */ (labels[facetsShown].firstChild).focus();
      });
      group.append(more);
    }
    return group;
  });
}
