// The search page: results as the reader types, facets, order, all of it in the
// address.

class Finder {
  /** @param {HTMLFormElement} form @param {Engine} engine */
  constructor(form, engine) {
    this.form = form;
    this.engine = engine;
    this.pages = new Pages();
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    const part = /** @type {(name: string) => HTMLElement} */ (
      (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-part=${name}]`)));
    this.found = part("found");
    this.browse = part("browse");
    this.desk = new Desk(form, part("status"), () => this.reveal(false));
    this.title = document.title;
    this.question = fromAddress();
    this.cards = /** @type {Map<string, HTMLElement>} */ (new Map());
    this.list = el("ul", { class: "cards" });
    this.facets = el("div");
    this.side = el("details", { class: "side box", open: matchMedia("(min-width: 62rem)").matches },
      el("summary", {}, say(form, "narrow")), this.facets);
    this.sort = /** @type {HTMLSelectElement} */ (el("select", {},
      el("option", { value: "" }, say(form, "relevance")), el("option", { value: "date" }, say(form, "date"))));
    this.more = el("button", { type: "button" }, say(form, "more"));
    this.clear = el("button", { type: "button" }, say(form, "clear"));
    fill(this.found, [this.side, el("div", { class: "main" },
      el("p", { class: "order" }, el("label", {}, say(form, "sort"), " ", this.sort), this.clear), this.list, this.more)]);
    this.wire();
    const typedMeanwhile = this.input.value;
    if (typedMeanwhile && !this.question.q) this.typed(false);
    else this.open(this.question);
  }

  wire() {
    listen(this.input, () => this.typed(false));
    this.form.addEventListener("submit", (e) => {
      e.preventDefault();
      this.typed(true);
    });
    this.sort.addEventListener("change", () => this.go({ ...this.question, sort: this.sort.value, shown: pageSize }, true));
    this.more.addEventListener("click", () => this.showMore());
    this.clear.addEventListener("click", () => this.go({ ...this.question, chosen: {}, shown: pageSize }, true));
    this.side.addEventListener("toggle", () => this.showFacets());
    addEventListener("popstate", () => this.open(fromAddress()));
  }

  /** @param {boolean} step the reader has finished: a step of the history */
  typed(step) {
    const q = this.input.value.trim();
    if (q !== this.question.q) this.go({ q, sort: this.question.sort, chosen: {}, shown: pageSize }, step);
    else if (step && q) this.open(this.question);
  }

  /** @param {Question} question @param {boolean} step */
  go(question, step) {
    toAddress(question, step);
    this.open(question);
  }

  /** @param {Question} question what the address says */
  open(question) {
    if (question.q !== this.question.q) this.cards.clear();
    this.question = question;
    if (this.input.value.trim() !== question.q) this.input.value = question.q;
    this.sort.value = question.sort;
    document.title = (question.q ? question.q + " – " : "") + this.title;
    if (!question.q) {
      this.desk.drop();
      this.desk.tell([]);
      this.reveal(false);
      return;
    }
    this.desk.ask((show) => this.engine.search(question, show), (answer) => this.answer(answer));
  }

  /** @param {boolean} results whether there are any to show; else the way to browse */
  reveal(results) {
    this.found.hidden = !results;
    this.browse.hidden = results;
  }

  /** @param {Answer} answer */
  answer(answer) {
    const { q, chosen, shown } = this.question;
    const narrowed = Object.keys(chosen).length > 0;
    this.reveal(answer.total > 0 || narrowed);
    fill(this.list, answer.hits.map((hit) => this.card(hit, answer.words)));
    this.more.hidden = answer.total <= answer.hits.length || shown >= mostShown;
    this.clear.hidden = !narrowed;
    this.desk.tell([el("h2", {}, answerText(this.form, q, answer))]);
    if (answer.whole) this.showFacets();
  }

  /** @param {Hit} hit @param {Marked} words */
  card(hit, words) {
    const made = this.cards.get(hit.url);
    if (made) return made;
    const text = el("p", { class: "excerpt" });
    whenSeen(text, async () => {
      const part = await this.pages.read(hit.url).then((html) => excerpt(html, words)).catch(() => "");
      fill(text, marked(part || await this.engine.summary(hit).catch(() => ""), words));
    });
    const card = el("li", { class: "card" }, el("p", { class: "kicker" }, ...kicker(hit)),
      el("h3", {}, el("a", { href: hit.url }, ...marked(hit.title, words))), text);
    this.cards.set(hit.url, card);
    return card;
  }

  /** Loads and shows the facets, where they are to be seen. */
  async showFacets() {
    const { question } = this;
    if (!this.side.hasAttribute("open")) return;
    const facets = await this.engine.facets(question, say(this.form, "year")).catch(() => []);
    if (question !== this.question) return;
    const at = document.activeElement;
    const had = at instanceof HTMLInputElement && this.facets.contains(at) ? at : null;
    fill(this.facets, facetElements(this.form, facets, question.chosen, (facet, key, on) => {
      const rest = (question.chosen[facet] || []).filter((k) => k !== key);
      const chosen = { ...question.chosen, [facet]: on ? [...rest, key] : rest };
      if (!chosen[facet].length) delete chosen[facet];
      this.go({ ...question, chosen, shown: pageSize }, true);
    }));
    for (const box of this.facets.querySelectorAll("input")) {
      if (box.name === had?.name && box.value === had.value) box.focus();
    }
  }

  showMore() {
    const before = this.list.childElementCount;
    this.go({ ...this.question, shown: this.question.shown + pageSize }, false);
    const ready = new MutationObserver(() => {
      const link = this.list.children[before]?.querySelector("a");
      if (!link) return;
      ready.disconnect();
      link.focus();
    });
    ready.observe(this.list, { childList: true });
  }
}

/** @param {Element} element @param {() => void} then */
function whenSeen(element, then) {
  const eye = new IntersectionObserver((entries) => {
    if (!entries.some((e) => e.isIntersecting)) return;
    eye.disconnect();
    then();
  });
  eye.observe(element);
}
