import { searchAddress } from "./address.ts";
import { isSlashOn, takeFound } from "./memory.ts";

/**
 * A search box: `<site-search data-index data-locale><form>…</form></site-search>`. Without this script it is a
 * form that leads to the search page. With it, a click into the box or the first letter opens the dialog, as do
 * `/` and Ctrl+K or ⌘K anywhere; the dialog's code and the index are loaded then.
 */
class SiteSearch extends HTMLElement {
  #opening: Promise<void> | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input) return;
    input.setAttribute("aria-haspopup", "dialog");
    // Asked for when the dialog is there: the reader may have typed on meanwhile.
    const open = () => this.open(() => input.value);
    input.addEventListener("click", open);
    // While an input method offers characters, the letters are not yet the words.
    input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) open();
    });
    input.addEventListener("compositionend", open);
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(searchAddress(this.dataset["search"] ?? "", input.value));
    });
  }

  open(query: () => string): void {
    this.#opening ??= import("./dialog.ts")
      .then(({ openSearch }) => openSearch(this, query))
      // Its code could not be fetched: the form still works.
      .catch(() => undefined)
      .finally(() => (this.#opening = undefined));
  }
}

customElements.define("site-search", SiteSearch);

document.addEventListener("keydown", (event) => {
  const combined = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const target = event.target as HTMLElement;
  // A dialog that was just closed may hold the focus for a moment more.
  const typing =
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !target.closest("dialog:not([open])");
  if (!combined && (!slash || typing || !isSlashOn())) return;
  const here = document.querySelector<HTMLInputElement>("search-page input[type=search]");
  const box = document.querySelector<SiteSearch>("site-search");
  if (!here && !box) return;
  event.preventDefault();
  if (here) here.focus();
  else box?.open(() => "");
});

// A result of the search leads here with words to mark.
const words = takeFound(location.pathname);
if (words !== undefined) void import("./highlight.ts").then(({ highlight }) => highlight(words));
