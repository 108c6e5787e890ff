import type { Day } from "../law/day.ts";
import { STATUSES, statusOn } from "../law/status.ts";
import { readerDay } from "./reader-day.ts";

/** Shows whether a law is in force on the reader's day, so that a page built last month is not wrong. */
class LawStatus extends HTMLElement {
  connectedCallback(): void {
    const { effective, replaced, repealed, labels = "" } = this.dataset;
    const status = statusOn(
      {
        effective: effective as Day,
        replacedBy: replaced ? { on: replaced as Day } : undefined,
        repealed: repealed as Day | undefined,
      },
      readerDay(),
    );
    if (status === this.dataset["status"]) return;
    this.dataset["status"] = status;
    this.textContent = labels.split("|")[STATUSES.indexOf(status)] ?? this.textContent;
  }
}

customElements.define("law-status", LawStatus);
