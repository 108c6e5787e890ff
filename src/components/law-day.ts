import { LANGUAGE_TAGS, type Locale } from "../i18n/locales.ts";
import { parseDay } from "../law/day.ts";
import { chosenDay } from "./reader-day.ts";

/**
 * Lets the reader choose the day whose law the page shows. The day is in the address, so that it can be
 * sent on; the badges read it from there. Without this script nothing is offered, and the page shows the
 * days on which each version holds.
 */
class LawDay extends HTMLElement {
  connectedCallback(): void {
    const { open = "", label = "", hint = "", show = "", wrong = "" } = this.dataset;
    const day = chosenDay();
    const asked = new URL(location.href).searchParams.has("on");
    const fold = document.createElement("details");
    const summary = document.createElement("summary");
    const form = document.createElement("form");
    const caption = document.createElement("label");
    const input = document.createElement("input");
    const submit = document.createElement("button");
    const status = document.createElement("p");
    summary.textContent = open;
    caption.textContent = label;
    input.type = "date";
    input.name = "on";
    input.required = true;
    input.value = day ?? "";
    submit.textContent = show;
    status.className = "hint";
    status.setAttribute("role", "status");
    status.textContent = asked && !day ? wrong : hint;
    caption.append(input);
    form.append(caption, submit);
    form.addEventListener("submit", (event) => {
      // A browser without a date picker takes any text.
      if (parseDay(input.value)) return;
      event.preventDefault();
      status.textContent = wrong;
    });
    fold.open = asked;
    fold.append(summary, form, status);
    this.append(fold);
    if (!day) return;
    this.#announce(day);
    this.#markVersions();
  }

  /** Says under the title that the page shows the law of another day, and leads back to today. */
  #announce(day: string): void {
    const notice = document.querySelector<HTMLElement>("[data-day-notice]");
    if (!notice) return;
    const { today = "", chosen = "", locale = "zh" } = this.dataset;
    const tag = LANGUAGE_TAGS[locale as Locale];
    const words = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(`${day}T00:00:00Z`),
    );
    const back = document.createElement("a");
    back.href = location.pathname;
    back.textContent = today;
    notice.append(chosen.replace("{day}", words), " ", back);
    notice.hidden = false;
  }

  /** Says which of two versions applies on the chosen day. */
  #markVersions(): void {
    void customElements.whenDefined("law-status").then(() => {
      for (const version of document.querySelectorAll("[data-version]")) {
        const note = version.querySelector<HTMLElement>(".applies");
        const inForce = version.querySelector('law-status[data-status="in-force"]');
        if (note) note.hidden = !inForce;
      }
    });
  }
}

customElements.define("law-day", LawDay);
