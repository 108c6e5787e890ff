/**
 * Adds to each citation a button that copies it, and one for the address of the page. Where the browser refuses,
 * the text is selected instead, so that the reader can copy it. Also copies the address of a paragraph when its
 * link is followed. Without this script the texts are there to be selected.
 */
class LawCitation extends HTMLElement {
  readonly #status = document.createElement("p");

  connectedCallback(): void {
    const { copy = "", link = "", linkCopied = "" } = this.dataset;
    this.#status.className = "hint";
    this.#status.setAttribute("role", "status");
    const texts = [...this.querySelectorAll("[data-citation]")];
    for (const text of texts) {
      text.after(this.#button(copy, () => void this.#copy(text.textContent.trim(), text)));
    }
    const address = this.#button(link, () => void this.#copy(location.origin + location.pathname));
    texts[0]?.nextElementSibling?.after(address);
    this.append(this.#status);
    for (const anchor of document.querySelectorAll<HTMLAnchorElement>(".paragraph-link")) {
      anchor.addEventListener("click", () => {
        void write(anchor.href).then((done) => {
          if (!done) return;
          this.#status.textContent = linkCopied;
          anchor.dataset["copied"] = linkCopied;
          setTimeout(() => delete anchor.dataset["copied"], 3000);
        });
      });
    }
  }

  #button(name: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", act);
    return button;
  }

  async #copy(text: string, shown?: Element): Promise<void> {
    const { copied = "", refused = "", linkRefused = "" } = this.dataset;
    const done = await write(text);
    if (!done && shown) getSelection()?.selectAllChildren(shown);
    this.#status.textContent = done ? copied : shown ? refused : linkRefused;
  }
}

/** Whether the text could be put on the clipboard; without a secure connection or leave it cannot. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define("law-citation", LawCitation);
