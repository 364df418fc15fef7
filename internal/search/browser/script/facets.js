// Narrowing: for each facet of the site the terms that the answers have, with
// how many.

const facetsShown = 8;

/** @param {HTMLFormElement} form @param {Facet[]} facets @param {Record<string, string[]>} chosen @returns {HTMLElement[]} */
function facetElements(form, facets, chosen) {
  return facets.filter((f) => f.terms.length).map(({ key, name, terms }) => {
    const on = chosen[key] || [];
    const labels = terms.map((term) => el("label", {}, el("input", { type: "checkbox", name: key, value: term.key, checked: on.includes(term.key) }),
      el("span", {}, term.name), el("span", { class: "count" }, number(term.count))));
    const group = el("fieldset", {}, el("legend", {}, name), ...labels.splice(0, facetsShown));
    if (labels.length) group.append(el("details", { open: labels.some((l) => l.querySelector(":checked")) }, el("summary", {}, say(form, "more")), ...labels));
    return group;
  });
}
