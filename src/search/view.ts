import type { SearchStrings } from "../i18n/search/index.ts";
import type { Locale } from "../i18n/locales.ts";
import { element } from "./elements.ts";
import { SearchEngine, type Answer, type Filter, type PageResult, type Section } from "./engine.ts";
import { excerpt } from "./excerpt.ts";
import { SEARCH_AUDIENCES, SEARCH_KINDS, type Suggestions } from "./format.ts";
import { forgetSearches, recentSearches, rememberFound, rememberSearch } from "./memory.ts";
import { compact } from "./normalize.ts";
import { MAX_QUERY } from "./query.ts";
import { fromSite, IndexError } from "./source.ts";

/** Pages shown at first, and with each “more”. */
const PAGES = 10;
const MAX_SUGGESTIONS = 4;
/** Typing rests this long, in milliseconds, before an answer is looked for. */
const REST = 60;
/** Slower than this, the reader is told that something is going on. */
const SLOW = 250;

const engines = new Map<string, SearchEngine>();

/** One engine for each index, shared by the dialog and the page, so that nothing is fetched twice. */
function engineFor(base: string): SearchEngine {
  const engine =
    engines.get(base) ??
    new SearchEngine(fromSite(base), async () => {
      const { simplifiedOf } = await import("./traditional.ts");
      return simplifiedOf();
    });
  engines.set(base, engine);
  return engine;
}

export interface ViewSettings {
  locale: Locale;
  words: SearchStrings;
  /** Folder of the index. */
  index: string;
  /** Address of the search page, and of the list of all sections on it. */
  search: string;
  all: string;
  /** True where the results are a list box that the search box commands. */
  listbox: boolean;
  /** Called when the question has changed. */
  onChange?: (query: string, filter: Filter) => void;
}

let views = 0;

/** The search box, its filters and its answers: the same in the dialog and on the search page. */
export class SearchView {
  readonly input: HTMLInputElement;
  /** The box with its filters; then what came of it. */
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly aside = element("div", { class: "search-aside" });
  readonly words: SearchStrings;
  readonly #settings: ViewSettings;
  readonly #engine: SearchEngine;
  readonly #kind: HTMLSelectElement;
  readonly #audience: HTMLSelectElement;
  readonly #id = `search-${++views}`;
  #limit = PAGES;
  #asked = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #active: HTMLElement | undefined;
  #marks = "";

  constructor(settings: ViewSettings) {
    this.#settings = settings;
    this.#engine = engineFor(settings.index);
    const words = (this.words = settings.words);
    const listId = `${this.#id}-results`;
    this.input = element("input", {
      type: "search",
      name: "q",
      id: `${this.#id}-input`,
      "aria-label": words.label,
      placeholder: words.placeholder,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "search",
      maxlength: String(MAX_QUERY),
    });
    this.status = element("p", { class: "search-status", role: "status" });
    this.results = element("div", { class: "search-results", id: listId });
    if (settings.listbox) {
      const combobox = {
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-controls": listId,
        "aria-expanded": "false",
      };
      for (const [name, value] of Object.entries(combobox)) this.input.setAttribute(name, value);
      this.results.setAttribute("role", "listbox");
      this.results.setAttribute("aria-label", words.results);
    }
    this.#kind = this.#select(words.kind, SEARCH_KINDS, words.kinds);
    this.#audience = this.#select(words.audience, SEARCH_AUDIENCES, words.audiences);
    this.form = element(
      "form",
      { role: "search", action: settings.search, method: "get", class: "search-form" },
      element(
        "div",
        { class: "search-box" },
        this.input,
        element("button", { type: "submit" }, words.submit),
      ),
      element(
        "div",
        { class: "search-filters" },
        ...[this.#kind, this.#audience].map((select) =>
          element("label", {}, select.getAttribute("aria-label") ?? "", select),
        ),
      ),
    );
    this.input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) this.#soon();
    });
    this.input.addEventListener("compositionend", () => this.#soon());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    for (const select of [this.#kind, this.#audience]) {
      select.addEventListener("change", () => void this.answer());
    }
    this.results.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      rememberSearch(this.query);
      if (link.matches(".search-result")) {
        rememberFound(link.pathname, this.#marks);
        // On this very page nothing is loaded that would read it.
        if (link.pathname === location.pathname) {
          void import("./highlight.ts").then(({ highlight }) => highlight(this.#marks));
        }
      }
    });
  }

  get query(): string {
    return this.input.value.trim();
  }

  get filter(): Filter {
    const chosen = <T extends string>(list: readonly T[], { value }: HTMLSelectElement) =>
      list.find((name) => name === value);
    return {
      kind: chosen(SEARCH_KINDS, this.#kind),
      audience: chosen(SEARCH_AUDIENCES, this.#audience),
    };
  }

  /** Sets the question without asking it. */
  set(
    query: string,
    { kind, audience }: { kind?: string | null; audience?: string | null } = {},
  ): void {
    this.input.value = [...query].slice(0, MAX_QUERY).join("");
    const known = (list: readonly string[], value: string | null | undefined) =>
      value && list.includes(value) ? value : "";
    this.#kind.value = known(SEARCH_KINDS, kind);
    this.#audience.value = known(SEARCH_AUDIENCES, audience);
  }

  #select(
    label: string,
    values: readonly string[],
    names: Record<string, string>,
  ): HTMLSelectElement {
    const name = values === SEARCH_KINDS ? "kind" : "for";
    return element(
      "select",
      { name, "aria-label": label },
      element("option", { value: "" }, this.words.any),
      ...values.map((value) => element("option", { value }, names[value] ?? value)),
    );
  }

  #soon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.answer(), REST);
  }

  /** Answers what stands in the box; only the newest question counts. */
  async answer(limit = PAGES): Promise<void> {
    clearTimeout(this.#rest);
    this.#limit = limit;
    const asked = ++this.#asked;
    const { query, filter } = this;
    this.#settings.onChange?.(query, filter);
    const loading = setTimeout(() => {
      // An older question may still be under way when a newer one has its answer.
      if (asked === this.#asked) this.#say(this.words.loading);
    }, SLOW);
    this.results.setAttribute("aria-busy", "true");
    try {
      // Suggestions are a help: without them there are still answers.
      const suggesting = this.#engine.reader.suggestions();
      suggesting.catch(() => undefined);
      const answer = query === "" ? undefined : await this.#engine.search(query, filter, limit);
      const suggestions =
        answer?.total === 0 || query === ""
          ? await suggesting
          : await Promise.race([
              suggesting.catch(() => undefined),
              new Promise<undefined>((settle) => setTimeout(settle, 0)),
            ]);
      if (asked !== this.#asked) return;
      if (answer) this.#show(answer, suggestions);
      else this.#begin(suggestions);
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    } finally {
      clearTimeout(loading);
      if (asked === this.#asked) this.results.removeAttribute("aria-busy");
    }
  }

  #say(...content: (Node | string)[]): void {
    this.status.replaceChildren(...content);
  }

  #list(...content: Node[]): void {
    this.results.replaceChildren(...content);
    this.#activate(undefined);
    if (!this.#settings.listbox) return;
    const options = this.#options();
    options.forEach((option, index) => (option.id = `${this.#id}-${index}`));
    this.input.setAttribute("aria-expanded", String(options.length > 0));
  }

  #fail(error: unknown): void {
    const { words } = this;
    const fault = error instanceof IndexError ? error.fault : "damaged";
    this.#list();
    this.aside.replaceChildren();
    const retry = element("button", { type: "button" }, words.retry);
    retry.addEventListener("click", () => {
      this.#engine.reset();
      this.input.focus();
      void this.answer(this.#limit);
    });
    this.#say(words.faults[fault], retry, this.#allLink());
  }

  #allLink(): HTMLAnchorElement {
    return element("a", { href: this.#settings.all }, this.words.all);
  }

  /** Nothing is asked yet: what was asked before, and where to begin. */
  #begin(suggestions: Suggestions | undefined): void {
    const { words } = this;
    const recent = recentSearches();
    this.#say(words.hint);
    const groups = [];
    if (recent.length > 0) {
      groups.push(
        this.#group(
          words.recent,
          recent.map((text) => this.#fill(text)),
        ),
      );
    }
    if (suggestions && suggestions.situations.length > 0) {
      const links = suggestions.situations.map(([text, href]) =>
        this.#option(element("a", { href, class: "search-situation" }, text)),
      );
      groups.push(this.#group(words.begin, links));
    }
    this.#list(...groups);
    this.aside.replaceChildren();
    if (recent.length > 0) {
      const clear = element("button", { type: "button" }, words.clear);
      clear.addEventListener("click", () => {
        forgetSearches();
        this.input.focus();
        void this.answer();
      });
      this.aside.append(clear);
    }
  }

  #show(answer: Answer, suggestions: Suggestions | undefined): void {
    const { words, query } = this;
    const { pages, total, query: understood } = answer;
    this.aside.replaceChildren();
    if (understood.units.length === 0) {
      this.#list();
      this.#say(words.none(query), " ", words.empty, this.#allLink());
      return;
    }
    this.#marks = understood.words;
    const groups = pages.map((page) => this.#page(page, understood.words));
    const completions = this.#completions(suggestions);
    if (completions.length > 0) groups.unshift(this.#group(words.suggestions, completions));
    this.#list(...groups);
    if (total === 0) {
      this.#nothing(answer, suggestions);
      return;
    }
    const note = answer.nearest ? words.nearest : answer.complete ? "" : words.partly;
    this.#say(`${words.found(total)}${this.#settings.locale === "en" ? ". " : "。"}${note}`);
    if (answer.nearest) this.aside.append(...this.#help(answer, suggestions));
    if (total > pages.length) {
      const more = element("button", { type: "button" }, words.more);
      more.addEventListener("click", () => void this.answer(this.#limit + PAGES));
      this.aside.append(more);
    }
  }

  #nothing(answer: Answer, suggestions: Suggestions | undefined): void {
    const { words, query } = this;
    const { kind, audience } = this.filter;
    const filtered = (kind ?? audience) ? ` ${words.filtered}` : "";
    this.#say(words.none(query), filtered, this.#allLink());
    if (suggestions) {
      const links = suggestions.situations.map(([text, href]) =>
        this.#option(element("a", { href, class: "search-situation" }, text)),
      );
      this.#list(this.#group(words.begin, links));
    }
    this.aside.append(...this.#help(answer, suggestions));
  }

  /** When the words were not found: what they were taken for, what else to try, and whom to ask. */
  #help({ query }: Answer, suggestions: Suggestions | undefined): HTMLElement[] {
    const { words } = this;
    const list = query.words
      .split(" ")
      .filter(Boolean)
      .join(this.#settings.locale === "en" ? ", " : "、");
    const help = [element("p", {}, words.understood(list), words.advice)];
    if (suggestions && suggestions.channels.length > 0) {
      const links = suggestions.channels.map(([name, contact, href]) =>
        element(
          "li",
          {},
          element("a", { href }, name.includes(contact) ? name : `${name} ${contact}`),
        ),
      );
      help.push(element("p", {}, words.ask), element("ul", {}, ...links) as HTMLElement as never);
    }
    return help;
  }

  /** Headings and questions that go on from what was typed. */
  #completions(suggestions: Suggestions | undefined): HTMLElement[] {
    const typed = compact(this.query);
    if (!suggestions || typed === "") return [];
    const found = suggestions.headings
      .map((text) => ({ text, at: compact(text).indexOf(typed), exact: compact(text) === typed }))
      .filter(({ at, exact }) => at >= 0 && !exact)
      .sort((a, b) => Number(a.at > 0) - Number(b.at > 0));
    return found.slice(0, MAX_SUGGESTIONS).map(({ text }) => this.#fill(text));
  }

  /** A line that puts its words into the box. */
  #fill(text: string): HTMLElement {
    const tag = this.#settings.listbox ? "div" : "button";
    const line = element(tag, { class: "search-fill" }, text);
    if (tag === "button") line.setAttribute("type", "button");
    line.addEventListener("click", () => {
      this.input.value = text;
      this.input.focus();
      void this.answer();
    });
    return this.#option(line);
  }

  #option<T extends HTMLElement>(line: T): T {
    line.classList.add("search-option");
    if (this.#settings.listbox) {
      line.setAttribute("role", "option");
      line.setAttribute("aria-selected", "false");
      line.tabIndex = -1;
    }
    return line;
  }

  #group(label: string, lines: HTMLElement[]): HTMLElement {
    const id = `${this.#id}-g${++views}`;
    return element(
      "div",
      { class: "search-group", role: "group", "aria-labelledby": id },
      element(
        "p",
        { class: "search-label", id, ...(this.#settings.listbox ? { role: "presentation" } : {}) },
        label,
      ),
      ...lines,
    );
  }

  #page({ kind, sections }: PageResult, words: string): HTMLElement {
    const label = sections[0]?.title ?? "";
    return element(
      "div",
      { class: "search-page", role: "group", "aria-label": label },
      ...sections.map((section, index) =>
        this.#section(section, index === 0 ? kind : undefined, words),
      ),
    );
  }

  #section(section: Section, kind: PageResult["kind"] | undefined, words: string): HTMLElement {
    const marked = (text: string, length?: number) =>
      excerpt(text, words, length).map((fragment) =>
        fragment.marked ? element("mark", {}, fragment.text) : fragment.text,
      );
    const line = element("a", { href: section.href, class: "search-result" });
    if (kind) {
      const names = [this.words.kinds[kind], section.title];
      const path = section.heading === "" ? names.slice(0, 1) : names;
      line.append(element("span", { class: "search-path" }, path.join(" › ")));
    }
    const heading = section.heading === "" ? section.title : section.heading;
    line.append(
      element("span", { class: "search-heading" }, ...marked(heading, 80)),
      element("span", { class: "search-text" }, ...marked(section.text, kind ? 90 : 50)),
    );
    return this.#option(line);
  }

  #options(): HTMLElement[] {
    return [...this.results.querySelectorAll<HTMLElement>(".search-option")];
  }

  #activate(option: HTMLElement | undefined): void {
    this.#active?.setAttribute("aria-selected", "false");
    this.#active = option;
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** Arrow keys walk through the list while the focus stays in the box. */
  #key(event: KeyboardEvent): void {
    // The keys belong to the input method while it offers characters.
    if (event.isComposing || !this.#settings.listbox) return;
    const options = this.#options();
    const at = this.#active ? options.indexOf(this.#active) : -1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (options.length === 0) return;
      event.preventDefault();
      // One more place than options: the box itself.
      const places = options.length + 1;
      const next = (at + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places;
      this.#activate(options[next - 1]);
    } else if (event.key === "Enter" && this.#active) {
      event.preventDefault();
      this.#active.click();
    } else if (event.key === "Escape" && this.#active) {
      event.preventDefault();
      event.stopPropagation();
      this.#activate(undefined);
    }
  }
}
