import sheet from "../styles/search-answers.css?url";
import type { Locale } from "../i18n/locales.ts";
import { loadSearchStrings } from "../i18n/search/load.ts";
import type { SearchStrings } from "../i18n/search/index.ts";
import { searchAddress } from "./address.ts";
import { element } from "./elements.ts";
import { isSlashOn, rememberSearch, setSlash } from "./memory.ts";
import { SearchView } from "./view.ts";

/** The dialog: one on a page, made on first use. */
class SearchDialog {
  readonly #view: SearchView;
  readonly #dialog: HTMLDialogElement;

  constructor(host: HTMLElement, words: SearchStrings) {
    const { locale = "zh", index = "", search = "", all = "" } = host.dataset;
    const view = (this.#view = new SearchView({
      locale: locale as Locale,
      words,
      index,
      search,
      all,
      listbox: true,
    }));
    const { form } = view;
    const close = element("button", { type: "button", class: "search-close" }, words.close);
    const slash = element("input", { type: "checkbox" });
    slash.checked = isSlashOn();
    this.#dialog = element(
      "dialog",
      { class: "search-dialog", "aria-label": words.title },
      element("div", { class: "search-top" }, form, close),
      element(
        "div",
        // Reached by keyboard, so that it can be scrolled by keyboard.
        { class: "search-scroll", role: "region", "aria-label": words.results, tabindex: "0" },
        view.status,
        view.results,
        view.aside,
      ),
      element(
        "p",
        { class: "search-settings" },
        element("span", { class: "search-keys" }, words.keys),
        element("label", {}, slash, words.slash),
      ),
    );
    close.addEventListener("click", () => this.#dialog.close());
    slash.addEventListener("change", () => setSlash(slash.checked));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (view.query === "") return;
      rememberSearch(view.query);
      this.#dialog.close();
      location.assign(searchAddress(search, view.query, view.filter));
    });
    this.#dialog.addEventListener("keydown", (event) => {
      // A search field would first empty itself; the words are to stay.
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      this.#dialog.close();
    });
    this.#dialog.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      // The backdrop is the dialog itself; a result on this very page closes the dialog too.
      if (event.target === this.#dialog || link) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  open(query: string): void {
    if (query !== "") this.#view.set(query);
    if (!this.#dialog.open) this.#dialog.showModal();
    const { input } = this.#view;
    input.focus();
    if (query === "") input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
    void this.#view.answer();
  }
}

let dialog: SearchDialog | undefined;

/** Fetches what the dialog looks like, once. Where it cannot be fetched, the dialog is plain and still works. */
function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${sheet}"]`)) return Promise.resolve();
  const link = element("link", { rel: "stylesheet", href: sheet });
  const settled = new Promise<void>((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
  });
  document.head.append(link);
  return settled;
}

/** Opens the search dialog, with the settings of its `<site-search>` element and what was typed there by then. */
export async function openSearch(host: HTMLElement, query: () => string): Promise<void> {
  const [words] = await Promise.all([
    loadSearchStrings((host.dataset["locale"] ?? "zh") as Locale),
    loadStyles(),
  ]);
  dialog ??= new SearchDialog(host, words);
  dialog.open(query());
}
