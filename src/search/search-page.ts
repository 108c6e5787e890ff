import type { Locale } from "../i18n/locales.ts";
import { loadSearchStrings } from "../i18n/search/load.ts";
import { rememberSearch } from "./memory.ts";
import { SearchView } from "./view.ts";

/**
 * The search page: `<search-page data-index data-locale data-search data-all>` around the form that works
 * without it. The address always holds the question, so that it can be kept, sent and gone back to.
 */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const { locale = "zh", index = "", search = "", all = "" } = this.dataset;
    const words = await loadSearchStrings(locale as Locale);
    const view = new SearchView({
      locale: locale as Locale,
      words,
      index,
      search,
      all,
      listbox: false,
      onChange: (query, { kind, audience }) => {
        const address = new URL(location.href);
        const set = (name: string, value: string | undefined) => {
          if (value) address.searchParams.set(name, value);
          else address.searchParams.delete(name);
        };
        set("q", query);
        set("kind", kind);
        set("for", audience);
        if (address.href !== location.href) history.replaceState(history.state, "", address);
      },
    });
    const asked = new URLSearchParams(location.search);
    view.set(asked.get("q") ?? "", { kind: asked.get("kind"), audience: asked.get("for") });
    view.form.addEventListener("submit", (event) => {
      event.preventDefault();
      rememberSearch(view.query);
      void view.answer();
    });
    this.replaceChildren(view.form, view.status, view.results, view.aside);
    if (view.query !== "") rememberSearch(view.query);
    void view.answer();
  }
}

customElements.define("search-page", SearchPage);
