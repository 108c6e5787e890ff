import type { Locale } from "../i18n/locales.ts";
import { SearchEngine, type SearchResult } from "./engine.ts";
import { excerpt } from "./excerpt.ts";

const WORDS = {
  zh: {
    title: "搜索",
    label: "搜索指南和法条",
    placeholder: "例如：撤销、报警、第五十八条",
    close: "关闭",
    loading: "正在载入索引……",
    failed: "搜索索引没有载入，可能是网络断了。你可以重试，或者看全部页面的列表。",
    retry: "重试",
    all: "全部页面",
    hint: "输入几个字，在每一页的小节和每一条法律里找。",
    none: (query: string) => `没有找到“${query}”。换个说法，或者看全部页面的列表。`,
    count: (count: number) => `找到${count}处`,
  },
  en: {
    title: "Search",
    label: "Search the guide and the law",
    placeholder: "For example: rescind, police, article 58",
    close: "Close",
    loading: "Loading the index…",
    failed:
      "The search index did not load; the network may be down. Try again, or see the list of all pages.",
    retry: "Try again",
    all: "All pages",
    hint: "Type a few words to search every section and every provision.",
    none: (query: string) =>
      `Nothing found for “${query}”. Try other words, or see the list of all pages.`,
    count: (count: number) => `${count} found`,
  },
} as const;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The dialog: one on a page, made on first use. */
class SearchDialog {
  readonly #words: (typeof WORDS)[Locale];
  readonly #index: string;
  readonly #all: string;
  readonly #input: HTMLInputElement;
  readonly #status = element("p", { class: "search-status", role: "status" });
  readonly #results = element("ol", { class: "search-results" });
  readonly #dialog: HTMLDialogElement;
  #engine: Promise<SearchEngine> | undefined;

  constructor(host: HTMLElement) {
    const locale = (host.dataset["locale"] ?? "zh") as Locale;
    this.#words = WORDS[locale];
    this.#index = host.dataset["index"] ?? "";
    this.#all = host.querySelector("a")?.href ?? "/";
    const words = this.#words;
    this.#input = element("input", {
      type: "search",
      "aria-label": words.label,
      placeholder: words.placeholder,
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
      maxlength: "200",
    });
    const close = element("button", { type: "button", class: "search-close" }, words.close);
    const form = element("form", { role: "search" }, this.#input, close);
    this.#dialog = element(
      "dialog",
      { class: "search-dialog", "aria-label": words.title },
      form,
      this.#status,
      this.#results,
    );
    close.addEventListener("click", () => this.#dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#links()[0]?.click();
    });
    this.#input.addEventListener("input", () => void this.#answer());
    this.#dialog.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("click", (event) => {
      // The backdrop is the dialog itself; a result on this very page closes the dialog too.
      if (event.target === this.#dialog || (event.target as Element).closest("a")) {
        this.#dialog.close();
      }
    });
    document.body.append(this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    void this.#answer();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll("a")];
  }

  /** Arrow keys walk from the box through the results and back; Escape closes, and keeps the words. */
  #move(event: KeyboardEvent): void {
    // The keys belong to the input method while it offers characters.
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.#dialog.close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops: HTMLElement[] = [this.#input, ...this.#links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at === -1) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    stops[(at + step + stops.length) % stops.length]?.focus();
  }

  /** Fetches the index once; a failure is forgotten, so that the next try may succeed. */
  #load(): Promise<SearchEngine> {
    this.#engine ??= fetch(this.#index)
      .then((response) => {
        if (!response.ok) throw new Error(`${response.status}`);
        return response.text();
      })
      .then((json) => new SearchEngine(json))
      .catch((error: unknown) => {
        this.#engine = undefined;
        throw error;
      });
    return this.#engine;
  }

  async #answer(): Promise<void> {
    const words = this.#words;
    const query = this.#input.value.trim();
    const loading = setTimeout(() => this.#say(words.loading), 200);
    try {
      const engine = await this.#load();
      // Only the newest words count.
      if (query !== this.#input.value.trim()) return;
      const results = query === "" ? [] : engine.search(query);
      this.#results.replaceChildren(...results.map((result) => this.#row(result, query)));
      if (query === "") this.#say(words.hint);
      else if (results.length > 0) this.#say(words.count(results.length));
      else this.#say(words.none(query), element("a", { href: this.#all }, words.all));
    } catch {
      this.#results.replaceChildren();
      const retry = element("button", { type: "button" }, words.retry);
      retry.addEventListener("click", () => {
        this.#input.focus();
        void this.#answer();
      });
      this.#say(words.failed, retry, element("a", { href: this.#all }, words.all));
    } finally {
      clearTimeout(loading);
    }
  }

  #say(...content: (Node | string)[]): void {
    this.#status.replaceChildren(...content);
  }

  #row(result: SearchResult, query: string): HTMLLIElement {
    const marked = (text: string, length?: number) =>
      excerpt(text, query, length).map((fragment) =>
        fragment.marked ? element("mark", {}, fragment.text) : fragment.text,
      );
    const path = element("span", { class: "search-path" }, ...marked(result.title, 60));
    const heading = element("span", { class: "search-heading" }, ...marked(result.heading, 60));
    const text = element("span", { class: "search-text" }, ...marked(result.text));
    const parts = result.heading === "" ? [path, text] : [path, heading, text];
    return element("li", {}, element("a", { href: result.href }, ...parts));
  }
}

let dialog: SearchDialog | undefined;

/** Opens the search dialog, with the settings of its `<site-search>` element. */
export function openSearch(host: HTMLElement): void {
  dialog ??= new SearchDialog(host);
  dialog.open();
}
