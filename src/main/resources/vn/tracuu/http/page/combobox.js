/**
 * Suggestions under a search input: the combobox of the ARIA Authoring Practices, with a list that
 * is chosen from by arrows, Enter or a click. The input works without it.
 *
 * What is being composed by an input method is completed too, but its keys belong to the method:
 * Enter there ends the word and does not search.
 */
class Combobox {
  static DELAY = 120; // ms after the last key
  static SLOW = 8000; // ms until a question is given up
  static next = 1; // for ids

  /**
   * input: the field; box: where the list goes; texts: list, some ("{0} suggestions"), none,
   * failed, and a name for each kind; fetch: (typed, signal) => promise of
   * [{text, kind, count}]; choose: called with what was chosen.
   */
  constructor({ input, box, texts, fetch, choose }) {
    Object.assign(this, { input, texts, fetch, choose });
    this.options = [];
    this.active = -1;
    this.shownFor = "";
    this.build(box);
    this.listen();
  }

  build(box) {
    const id = `suggestions-${Combobox.next++}`;
    this.list = document.createElement("ul");
    Object.assign(this.list, { id, className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.texts.list);
    this.status = document.createElement("div");
    this.status.className = "status";
    this.status.setAttribute("role", "status");
    box.append(this.list, this.status);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-controls", id],
      ["aria-expanded", "false"],
    ]) {
      this.input.setAttribute(name, value);
    }
  }

  listen() {
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(Number(option.dataset.at));
    });
  }

  typed() {
    clearTimeout(this.timer);
    this.asking?.abort();
    const text = this.input.value.normalize("NFC").trim();
    if (text.length < 2) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.ask(text), Combobox.DELAY);
  }

  async ask(text) {
    const asking = (this.asking = new AbortController());
    const late = setTimeout(
      () => asking.abort(new DOMException("", "TimeoutError")),
      Combobox.SLOW,
    );
    try {
      const options = await this.fetch(text, asking.signal);
      if (asking === this.asking && !asking.signal.aborted && this.isFocused()) {
        this.show(options, text);
      }
    } catch (error) {
      if (asking === this.asking && error.name !== "AbortError") {
        this.close();
        this.say(this.texts.failed ?? "");
      }
    } finally {
      clearTimeout(late);
    }
  }

  isFocused() {
    return this.input.getRootNode().activeElement === this.input;
  }

  show(options, text) {
    this.options = options;
    this.shownFor = text;
    this.active = -1;
    this.list.replaceChildren(...options.map((option, at) => this.element(option, at)));
    this.open(options.length > 0);
    this.say(
      options.length > 0 ? this.texts.some.replace("{0}", options.length) : this.texts.none,
    );
  }

  element(option, at) {
    const element = document.createElement("li");
    element.id = `${this.list.id}-${at}`;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    element.dataset.at = at;
    const text = document.createElement("span");
    text.className = "text";
    text.textContent = option.text;
    const kind = document.createElement("span");
    kind.className = "kind";
    const count = option.count > 1 ? [option.count] : [];
    kind.textContent = [this.texts[option.kind] ?? "", ...count].join(" · ");
    element.append(text, kind);
    return element;
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const isOpen = !this.list.hidden;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (this.options.length === 0) return;
        event.preventDefault();
        this.open(true);
        this.move(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (isOpen && this.active >= 0) {
          event.preventDefault();
          this.take(this.active);
        } else {
          this.close();
        }
        break;
      case "Escape":
        if (isOpen) {
          event.preventDefault(); // a search field would be emptied
          this.close();
        }
        break;
    }
  }

  /** Through the list and once past its end back to what was typed. */
  move(by) {
    const places = this.options.length + 1;
    this.activate(((this.active + 1 + by + places) % places) - 1);
  }

  activate(at) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = at;
    const option = this.list.children[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  take(at) {
    const option = this.options[at];
    this.input.value = option.text;
    this.close();
    this.choose(option);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.activate(-1);
    this.open(false);
    this.say("");
  }

  say(text) {
    this.status.textContent = text;
  }
}

/** Of writing direction: a title could make the lines around it read backwards. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Asks a service for suggestions. */
async function suggestions(address, typed, signal) {
  const url = `${address}?n=8&q=${encodeURIComponent(typed)}`;
  const answer = await fetch(url, { signal, credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  const { suggestions } = await answer.json();
  return suggestions.map((one) => ({ ...one, text: one.text.replace(CONTROLS, "") }));
}
