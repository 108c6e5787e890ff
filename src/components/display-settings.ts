import { DISPLAY_KEY } from "./first-paint.ts";

const FIELDS = ["theme", "text"] as const;

/** Lets the reader choose colours and text size; both are kept on the device and set before the next first paint. */
class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const root = document.documentElement.dataset;
    if (!form) return;
    for (const name of FIELDS) {
      const chosen = root[name];
      const field = form.elements.namedItem(name);
      if (chosen && field instanceof RadioNodeList) field.value = chosen;
    }
    form.addEventListener("change", () => {
      const choices = new FormData(form);
      const kept: Record<string, string> = {};
      for (const name of FIELDS) {
        const value = String(choices.get(name));
        // The first of each group is what holds without a choice.
        if (value === "system" || value === "normal")
          this.ownerDocument.documentElement.removeAttribute(`data-${name}`);
        else kept[name] = root[name] = value;
      }
      try {
        localStorage.setItem(DISPLAY_KEY, JSON.stringify(kept));
      } catch {
        // The store is closed: the choice holds for this page.
      }
    });
    this.dataset["ready"] = "";
  }
}

customElements.define("display-settings", DisplaySettings);
