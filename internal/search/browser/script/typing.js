// From keys to questions: when to ask, which answer is still wanted, and what
// the reader is told meanwhile.

const pause = 150; // ms of quiet before a question: one key is rarely a whole word
const patience = 300; // ms before the reader is told to wait

/**
 * Calls ask when the reader pauses, never while an input method composes: half a
 * syllable is no question.
 * @param {HTMLInputElement} input @param {(text: string) => void} ask
 */
function listen(input, ask) {
  let timer = 0;
  let composing = false;
  let last = input.value;
  const now = () => {
    if (composing || input.value === last) return;
    last = input.value;
    ask(last);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", soon);
}

/**
 * One question at a time: the answers to an older one are dropped. What goes
 * wrong is said with a button to try again; back on the network it is tried
 * again by itself.
 */
class Desk {
  /**
   * @param {HTMLElement} form @param {HTMLElement} status a live region
   * @param {() => void} blank takes away what an older question was answered
   */
  constructor(form, status, blank) {
    this.form = form;
    this.status = status;
    this.blank = blank;
    this.turn = 0;
    this.again = () => {};
    addEventListener("online", () => this.again());
  }

  /** Forgets the question under way. */
  drop() {
    this.turn++;
    this.again = () => {};
  }

  /** Nothing is asked. */
  clear() {
    this.drop();
    this.tell([]);
    this.blank();
  }

  /**
   * @template T
   * @param {(show: (answer: T) => void) => Promise<void>} work may show a first answer before the whole one
   * @param {(answer: T) => void} show
   */
  async ask(work, show) {
    this.drop();
    const mine = this.turn;
    const wait = setTimeout(() => this.tell([say(this.form, "working")]), patience);
    try {
      await work((answer) => {
        if (mine !== this.turn) return;
        clearTimeout(wait);
        show(answer);
      });
    } catch {
      if (mine !== this.turn) return;
      this.again = () => this.ask(work, show);
      this.blank();
      const button = el("button", { type: "button" }, say(this.form, "again"));
      button.addEventListener("click", () => this.again());
      this.tell([say(this.form, navigator.onLine ? "failed" : "offline"), " ", button]);
    } finally {
      clearTimeout(wait);
    }
  }

  /** @param {(Node | string)[]} message */
  tell(message) {
    fill(this.status, message);
  }
}
