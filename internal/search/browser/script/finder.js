// The search page: results as the reader types, facets, order, all of it in the
// address.

class Finder {
  /** @param {HTMLFormElement} form @param {Engine} engine */
  constructor(form, engine) {
    this.form = form;
    this.engine = engine;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    const part = /** @type {(name: string) => HTMLElement} */ (
      (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-part=${name}]`)));
    this.found = part("found");
    this.browse = part("browse");
    this.desk = new Desk(form, part("status"), () => this.reveal(false));
    this.title = document.title;
    this.question = fromAddress();
    this.next = 0; // the card that gets the focus when it is there, of those that were asked for
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
    this.sort.addEventListener("change", () => this.go({ sort: this.sort.value }, true));
    this.more.addEventListener("click", () => this.showMore());
    this.clear.addEventListener("click", () => this.go({ chosen: {} }, true));
    this.facets.addEventListener("change", () => this.narrow());
    this.side.addEventListener("toggle", () => this.showFacets());
    addEventListener("popstate", () => this.open(fromAddress()));
  }

  /** @param {boolean} step the reader has finished: a step of the history */
  typed(step) {
    const q = this.input.value.trim();
    if (q !== this.question.q) this.go({ q, chosen: {} }, step);
    else if (step && q) this.open(this.question);
  }

  /** @param {Partial<Question>} change @param {boolean} step */
  go(change, step) {
    const question = { ...this.question, shown: pageSize, ...change };
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
    if (!question.q) this.desk.clear();
    else this.desk.ask((show) => this.engine.search(question, show), (answer) => this.answer(answer));
  }

  /** @param {boolean} results whether there are any to show; else the way to browse */
  reveal(results) {
    this.found.hidden = !results;
    this.browse.hidden = results;
  }

  /** @param {Answer} answer */
  answer(answer) {
    const { chosen, shown } = this.question;
    const narrowed = Object.keys(chosen).length > 0;
    this.reveal(answer.total > 0 || narrowed);
    fill(this.list, answer.hits.map((hit) => this.card(hit, answer)));
    const next = this.next && this.list.children[this.next]?.querySelector("a");
    if (next) {
      next.focus();
      this.next = 0;
    }
    this.more.hidden = answer.total <= answer.hits.length || shown >= mostShown;
    this.clear.hidden = !narrowed;
    this.count(answer);
    if (answer.whole) this.showFacets();
  }

  /** Says how many answers there are. @param {Answer} answer */
  count(answer) {
    const total = answer.total - this.list.querySelectorAll("[hidden]").length;
    const pairs = dear && answer.words.long.length ? " " + say(this.form, "pairs") : "";
    this.desk.tell([el("h2", {}, answerText(this.form, this.question.q, { ...answer, total }) + pairs)]);
  }

  /** @param {Hit} hit @param {Answer} answer */
  card(hit, answer) {
    const { words } = answer;
    const made = this.cards.get(hit.url);
    if (made) return made;
    const text = el("p", { class: "excerpt" });
    const seen = new IntersectionObserver(async ([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      seen.disconnect();
      const part = await readPage(hit.url).then((html) => excerpt(html, words)).catch(() => "");
      if (part === null) {
        card.hidden = true;
        this.count(answer);
      }
      fill(text, marked(part || await this.engine.summary(hit).catch(() => ""), words));
    });
    seen.observe(text);
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
    fill(this.facets, facetElements(this.form, facets, question.chosen));
    for (const box of this.facets.querySelectorAll("input")) {
      if (box.name === had?.name && box.value === had.value) box.focus();
    }
  }

  /** Asks for what is chosen in the facets. */
  narrow() {
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const { name, value } of /** @type {NodeListOf<HTMLInputElement>} */ (this.facets.querySelectorAll(":checked"))) {
      chosen[name] = [...chosen[name] || [], value];
    }
    this.go({ chosen }, true);
  }

  showMore() {
    this.next = this.list.childElementCount;
    this.go({ shown: this.question.shown + pageSize }, false);
  }
}
