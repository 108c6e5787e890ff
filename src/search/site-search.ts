/**
 * The search in the header. Without this script it is a link to the list of all pages; with it, the link, `/`
 * and Ctrl+K or ⌘K open the dialog, whose code and index are loaded on first use.
 */
class SiteSearch extends HTMLElement {
  #opening: Promise<void> | undefined;

  connectedCallback(): void {
    const link = this.querySelector("a");
    if (!link) return;
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#open(link.href);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      this.#open(link.href);
    });
    document.addEventListener("keydown", (event) => {
      const combined = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      const target = event.target as HTMLElement;
      // A dialog that was just closed may hold the focus for a moment more.
      const typing =
        (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
        !target.closest("dialog:not([open])");
      if (!combined && (!slash || typing)) return;
      event.preventDefault();
      this.#open(link.href);
    });
  }

  #open(fallback: string): void {
    this.#opening ??= import("./dialog.ts")
      .then(({ openSearch }) => openSearch(this))
      // The dialog's code could not be fetched: the list of all pages still answers.
      .catch(() => location.assign(fallback))
      .finally(() => (this.#opening = undefined));
  }
}

customElements.define("site-search", SiteSearch);
