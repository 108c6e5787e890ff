/**
 * The words of the glossary, beyond what the style sheet does: Escape puts an explanation away, and where there
 * is no pointer that can hover, the first tap shows it and the second one leads to the glossary.
 */
export {};

const TERM = ".term";

function dismiss(term: Element): void {
  term.setAttribute("data-dismissed", "");
  const restore = () => {
    term.removeAttribute("data-dismissed");
  };
  term.addEventListener("pointerleave", restore, { once: true });
  term.addEventListener("focusout", restore, { once: true });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll(`${TERM}:hover, ${TERM}:focus-within`))
    dismiss(term);
});

/** The word whose explanation a tap has opened. */
let shown: Element | null = null;

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest(`${TERM} > a`);
  const shows = link !== null && link !== shown && matchMedia("(hover: none)").matches;
  shown = link;
  if (!shows) return;
  event.preventDefault();
  (link as HTMLAnchorElement).focus();
});
