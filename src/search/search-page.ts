import type { Locale } from "../i18n/locales.ts";
import { loadSearchStrings } from "../i18n/search/load.ts";
import { questionOf, searchAddress } from "./address.ts";
import { rememberSearch } from "./memory.ts";
import { SearchView } from "./view.ts";

/**
 * The search page: `<search-page data-index data-locale data-search data-all>` around the form that works
 * without it. The address always holds the question, so that it can be kept, shared and gone back to.
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
      onChange: (query, filter) => {
        const address = searchAddress(location.pathname, query, filter);
        if (address !== location.pathname + location.search + location.hash) {
          try {
            history.replaceState(history.state, "", address);
          } catch {
            // Safari refuses after many changes in a short time; the answers come all the same.
          }
        }
      },
    });
    const take = () => {
      const asked = questionOf(location);
      view.set(asked.get("q") ?? "", { kind: asked.get("kind"), audience: asked.get("for") });
    };
    take();
    addEventListener("hashchange", () => {
      // A link to the list of all sections asks nothing.
      if (!new URLSearchParams(location.hash.slice(1)).has("q")) return;
      take();
      void view.answer();
    });
    view.form.addEventListener("submit", (event) => {
      event.preventDefault();
      rememberSearch(view.query);
      void view.answer();
    });
    this.replaceChildren(view.form, view.status, view.results, view.aside);
    if (view.query !== "") rememberSearch(view.query);
    // Without a question the address may point to the list of all sections, and stays.
    if (view.query !== "" || location.hash === "") void view.answer();
  }
}

customElements.define("search-page", SearchPage);
