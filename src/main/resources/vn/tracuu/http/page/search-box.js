/**
 * <tra-cuu-box>: a search box for other sites. It asks the service that this script came from, and
 * leads to that service's page of results.
 *
 * Attributes: lang (vi or en; else that of the page), placeholder, label (names the box to screen
 * readers, where a page has several), target (as of a link), service (another address of the
 * service). CSS variables: see STYLE.
 */
const SERVICE = new URL(document.currentScript.src).origin;

const TEXTS = {
  vi: {
    label: "Từ khóa, số hiệu văn bản",
    search: "Tìm",
    list: "Gợi ý",
    some: "Có {0} gợi ý; dùng phím mũi tên để chọn.",
    none: "Không có gợi ý.",
    failed: "Chưa lấy được gợi ý; bạn vẫn có thể nhấn Tìm.",
    number: "số hiệu",
    phrase: "cụm từ",
    title: "bài",
  },
  en: {
    label: "Words or document number",
    search: "Search",
    list: "Suggestions",
    some: "{0} suggestions; use the arrow keys to choose.",
    none: "No suggestions.",
    failed: "No suggestions at the moment; you can still search.",
    number: "number",
    phrase: "phrase",
    title: "article",
  },
};

const STYLE = `
:host {
  --ink: var(--tracuu-ink, light-dark(#211f1c, #ebe8e2));
  --paper: var(--tracuu-paper, light-dark(#fff, #1c1d1f));
  --soft: var(--tracuu-soft, light-dark(#625e57, #aaa59c));
  --line: var(--tracuu-line, light-dark(#8a857b, #77736b));
  --accent: var(--tracuu-accent, light-dark(#0d5c63, #7fc8c4));
  --on-accent: var(--tracuu-on-accent, light-dark(#fff, #10201f));
  --chosen: var(--tracuu-chosen, light-dark(#e4f0ef, #24393a));
  --radius: var(--tracuu-radius, .5rem);
  display: block;
  font: var(--tracuu-size, 1rem)/1.6 var(--tracuu-font, inherit);
  color: var(--ink);
}
@supports not (color: light-dark(#fff, #000)) { /* browsers before 2024: light only */
  :host {
    --ink: var(--tracuu-ink, #211f1c);
    --paper: var(--tracuu-paper, #fff);
    --soft: var(--tracuu-soft, #625e57);
    --line: var(--tracuu-line, #8a857b);
    --accent: var(--tracuu-accent, #0d5c63);
    --on-accent: var(--tracuu-on-accent, #fff);
    --chosen: var(--tracuu-chosen, #e4f0ef);
  }
}
form { display: flex; gap: .5em; }
.field { position: relative; flex: 1; min-width: 0; }
input, button { font: inherit; border-radius: var(--radius); min-height: 2.75em; box-sizing: border-box; }
input { width: 100%; padding: .4em .9em; color: inherit; background: var(--paper); border: 1px solid var(--line); }
input::placeholder { color: var(--soft); opacity: 1; }
button { padding: .4em 1.2em; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.suggestions {
  position: absolute; z-index: 10; inset: calc(100% + .3em) 0 auto; margin: 0; padding: .3em;
  list-style: none; background: var(--paper); border: 1px solid var(--line);
  border-radius: min(var(--radius), .8rem); box-shadow: 0 .5em 1.5em rgb(0 0 0 / .18);
  max-height: 60vh; overflow: auto;
}
.suggestions[hidden] { display: none; }
li { display: flex; gap: 1em; justify-content: space-between; padding: .35em .6em; border-radius: .3rem; cursor: pointer; }
li:hover, li[aria-selected=true] { background: var(--chosen); }
li[aria-selected=true] { outline: 2px solid var(--accent); outline-offset: -2px; }
.text { overflow-wrap: anywhere; }
.kind { color: var(--soft); font-size: .85em; white-space: nowrap; }
.status { color: var(--soft); font-size: .85em; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.status.shown { position: static; width: auto; height: auto; clip-path: none; padding: .3em .1em 0; }
`;

class TraCuuBox extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return; // moved on its page
    const lang = this.getAttribute("lang") ?? document.documentElement.lang;
    const texts = TEXTS[lang.startsWith("en") ? "en" : "vi"];
    const service = this.getAttribute("service") ?? SERVICE;
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    const style = new CSSStyleSheet(); // a style element would need the page's leave (CSP)
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    root.append(this.form(service, texts, lang));
    this.suggest(root, service, texts);
  }

  form(service, texts, lang) {
    const form = document.createElement("form");
    Object.assign(form, { action: `${service}/`, method: "get", target: this.getAttribute("target") ?? "" });
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", this.getAttribute("label") ?? "Tra Cứu");
    const field = document.createElement("div");
    field.className = "field";
    const input = document.createElement("input");
    Object.assign(input, { type: "search", name: "q", maxLength: 1000, autocomplete: "off", spellcheck: false });
    input.placeholder = this.getAttribute("placeholder") ?? texts.label;
    input.setAttribute("aria-label", texts.label);
    const button = document.createElement("button");
    button.textContent = texts.search;
    field.append(input);
    form.append(field, button);
    if (lang.startsWith("en")) {
      const language = document.createElement("input");
      Object.assign(language, { type: "hidden", name: "lang", value: "en" });
      form.append(language);
    }
    form.addEventListener("submit", (event) => {
      if (input.value.trim() === "") {
        event.preventDefault();
        input.focus();
      }
    });
    return form;
  }

  suggest(root, service, texts) {
    const input = root.querySelector("input");
    const box = new Combobox({
      input,
      box: root.querySelector(".field"),
      texts,
      fetch: (typed, signal) => suggestions(`${service}/api/suggest`, typed, signal),
      choose: () => input.form.requestSubmit(),
    });
    const say = box.say.bind(box);
    box.say = (text) => {
      say(text);
      box.status.classList.toggle("shown", text === texts.failed);
    };
  }
}

if (!customElements.get("tra-cuu-box")) customElements.define("tra-cuu-box", TraCuuBox);
