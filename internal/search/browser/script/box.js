// The box in the header of every page: a combobox whose options are the best
// answers. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.

const mostOptions = 6;

class Box {
  /** @param {HTMLFormElement} form @param {Engine} engine */
  constructor(form, engine) {
    this.form = form;
    this.engine = engine;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.list = el("ul", { role: "listbox", id: "_options", "aria-label": say(form, "label"), hidden: true });
    this.status = el("p", { role: "status" });
    this.active = -1;
    form.append(el("div", { class: "panel" }, this.status, this.list));
    const role = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "_options" };
    for (const [name, value] of Object.entries(role)) this.input.setAttribute(name, value);
    this.styled = sheet(form.dataset.search);
    this.desk = new Desk(form, this.status, () => this.blank());
    listen(this.input, () => this.ask());
    this.input.addEventListener("keydown", (e) => this.key(e));
    this.input.addEventListener("focus", () => this.show(this.list.childElementCount > 0));
    form.addEventListener("focusout", (e) => {
      if (!form.contains(/** @type {Node | null} */ (e.relatedTarget))) this.close();
    });
    // The box keeps the focus while an option is pressed.
    this.list.addEventListener("mousedown", (e) => e.preventDefault());
    this.list.addEventListener("click", (e) => this.choose(/** @type {Element} */ (e.target).closest("li"), e));
    if (this.input.value) this.ask();
  }

  ask() {
    const q = this.input.value.trim();
    this.move(-1);
    if (!q) this.desk.clear();
    else this.desk.ask(
      async (show) => {
        await this.styled;
        await this.engine.search({ q, sort: "", chosen: {}, shown: mostOptions }, show);
      },
      (answer) => this.answer(q, answer),
    );
  }

  blank() {
    fill(this.list, []);
    this.move(-1);
    this.show(false);
  }

  /** @param {string} q @param {Answer} answer */
  answer(q, answer) {
    const options = answer.hits.map((hit, i) => this.option(i, hit.url, el("b", {}, ...marked(hit.title, answer.words)),
      el("span", {}, ...kicker(hit))));
    if (answer.whole && answer.total > answer.hits.length) {
      options.push(this.option(options.length, this.page(q), say(this.form, "all", answer.total)));
    }
    fill(this.list, options);
    this.move(this.active);
    this.show(options.length > 0);
    this.desk.tell([answerText(this.form, q, answer)]);
  }

  /** @param {number} i @param {string} url @param {...(Node | string)} inside */
  option(i, url, ...inside) {
    return el("li", { role: "option", id: "_option" + i, "data-url": url, "aria-selected": "false" }, ...inside);
  }

  /** @param {string} q the address of the search page for it */
  page(q) {
    return this.form.action + "?" + new URLSearchParams({ q });
  }

  /** @param {boolean} open */
  show(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    this.move(-1);
    this.show(false);
    this.desk.tell([]);
  }

  /** @param {number} i makes this option the active one; -1: none */
  move(i) {
    this.active = i;
    [...this.list.children].forEach((li, k) => li.setAttribute("aria-selected", String(k === i)));
    const li = this.list.children[i];
    li?.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", li ? li.id : "");
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    const count = this.list.childElementCount;
    const open = !this.list.hidden;
    if (e.isComposing || !count || e.ctrlKey || e.altKey) return;
    let to = this.active;
    if (e.key === "ArrowDown") to = to + 1 < count ? to + 1 : -1;
    else if (e.key === "ArrowUp") to = to < 0 ? count - 1 : to - 1;
    else if (e.key === "Home" && to >= 0) to = 0;
    else if (e.key === "End" && to >= 0) to = count - 1;
    else if (e.key === "Enter" && open && to >= 0) return this.choose(this.list.children[to], e);
    else if (e.key === "Escape" && open) {
      e.preventDefault();
      return this.close();
    } else return;
    e.preventDefault();
    this.show(true);
    this.move(to);
  }

  /** @param {Element | null} option @param {KeyboardEvent | MouseEvent} e */
  choose(option, e) {
    const url = option && /** @type {HTMLElement} */ (option).dataset.url;
    if (!url) return;
    e.preventDefault();
    if (e.ctrlKey || e.metaKey) open(url);
    else location.href = url;
  }
}

/** @param {string | undefined} href a style sheet, if any @returns {Promise<any>} when it is there, or will not come */
async function sheet(href) {
  return href && new Promise((done) => {
    const link = el("link", { rel: "stylesheet", href });
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}
