/**
 * The laws that a page cites, seen without leaving it: in the margin where there is room, and under the pointer, the
 * focus or the thumb everywhere. What is shown is taken from the legal basis at the foot of the page; without this
 * script a citation is a link to the page of its provision.
 */
export {};

const LINK = ".prose a.law-link";
/** Between two notes in the margin, in pixels. */
const GAP = 12;
/** How far a note may stand below the line that cites its law, in pixels. */
const FARTHEST = 320;
const SHOW_AFTER = 150;
const HIDE_AFTER = 250;

const entries = new Map(
  [...document.querySelectorAll(".basis [data-cite] li")].map((entry) => [
    entry.querySelector("a")?.pathname ?? "",
    entry,
  ]),
);

/** What is known of the law that a link cites; `undefined` where the legal basis does not list it. */
function noteOf(link: HTMLAnchorElement): HTMLElement | undefined {
  const entry = entries.get(link.pathname);
  const text = entry?.querySelector("blockquote, details > p")?.textContent;
  if (!entry || !text) return undefined;
  const law = entry.closest<HTMLElement>("[data-cite]");
  const cite = `${law?.dataset["cite"] ?? ""}${entry.querySelector("a")?.textContent ?? ""}`;
  const status = law?.querySelector("law-status")?.textContent ?? "";
  const note = document.createElement("div");
  note.className = "law-note";
  note.toggleAttribute("data-quoted", entry.querySelector("blockquote") !== null);
  for (const [name, content] of [
    ["law-note-cite", `${cite} · ${status.trim()}`],
    ["law-note-text", text.trim()],
    [
      "law-note-more",
      (entry.querySelector(".hint") ?? law?.querySelector(".hint"))?.textContent ?? "",
    ],
  ] as const) {
    const part = document.createElement("span");
    part.className = name;
    part.textContent = content;
    note.append(part);
  }
  return note;
}

const links = [...document.querySelectorAll<HTMLAnchorElement>(LINK)];

// The margin.
const margin = document.querySelector<HTMLElement>(".law-margin");
// What is folded away has no place in the text to stand beside.
const inSight = links.filter((link) => !link.closest("details"));
const firsts = inSight.filter(
  (link, index) => inSight.findIndex(({ pathname }) => pathname === link.pathname) === index,
);

function fillMargin(): void {
  if (!margin || margin.offsetParent === null) return;
  if (!margin.hasChildNodes()) {
    margin.append(...firsts.flatMap((link) => noteOf(link) ?? []));
  }
  const notes = [...margin.children] as HTMLElement[];
  const cited = firsts.filter((link) => entries.has(link.pathname));
  const origin = margin.getBoundingClientRect().top;
  let free = 0;
  notes.forEach((note, index) => {
    const top = (cited[index]?.getBoundingClientRect().top ?? origin) - origin;
    const place = Math.max(top, free);
    // Pushed too far from its line by others, it would only be in the way.
    note.hidden = place - top > FARTHEST;
    if (note.hidden) return;
    note.style.insetBlockStart = `${place}px`;
    free = place + note.offsetHeight + GAP;
  });
}

if (margin) new ResizeObserver(fillMargin).observe(document.body);

// The preview.
const preview = document.createElement("div");
preview.popover = "manual";
preview.id = "page-law-preview";
preview.setAttribute("role", "tooltip");
document.body.append(preview);
let shown: HTMLAnchorElement | undefined;
let timer = 0;
/** Whether the reader has nothing that can hover. */
const touched = () => matchMedia("(hover: none)").matches;

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  if (shown === link) return;
  const note = noteOf(link);
  if (!note) return;
  hide();
  preview.className = "law-preview law-note";
  preview.toggleAttribute("data-quoted", note.hasAttribute("data-quoted"));
  preview.replaceChildren(...note.childNodes);
  if (touched()) {
    const again = document.createElement("span");
    again.className = "law-note-more";
    again.textContent =
      link.closest(".guidance")?.querySelector<HTMLElement>(".basis")?.dataset["tap"] ?? "";
    preview.append(again);
  }
  link.setAttribute("aria-describedby", preview.id);
  shown = link;
  preview.showPopover();
  preview.style.inset = "";
  // Beside the words where the window is wide enough; else at its foot, as the style sheet has it.
  if (innerWidth < 640) return;
  const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = preview;
  const below = bottom + height + GAP < innerHeight;
  const x = Math.max(GAP, Math.min(left, innerWidth - width - GAP));
  preview.style.inset = `${below ? bottom + 6 : Math.max(GAP, top - height - 6)}px auto auto ${x}px`;
}

function hide(): void {
  clearTimeout(timer);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = undefined;
  preview.hidePopover();
}

const hideSoon = () => {
  clearTimeout(timer);
  timer = window.setTimeout(hide, HIDE_AFTER);
};

for (const link of links) {
  link.addEventListener("pointerenter", ({ pointerType }) => {
    if (pointerType === "touch") return;
    clearTimeout(timer);
    timer = window.setTimeout(() => show(link), SHOW_AFTER);
  });
  link.addEventListener("pointerleave", hideSoon);
  link.addEventListener("focus", () => {
    if (link.matches(":focus-visible")) show(link);
  });
  link.addEventListener("blur", hideSoon);
  // Where nothing hovers, the first tap shows the law and the second one leads to it.
  link.addEventListener("click", (event) => {
    if (shown === link || !touched() || !entries.has(link.pathname)) return;
    event.preventDefault();
    show(link);
  });
}
preview.addEventListener("pointerenter", () => clearTimeout(timer));
preview.addEventListener("pointerleave", hideSoon);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") hide();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (shown && !shown.contains(target as Node) && !preview.contains(target as Node)) hide();
});
