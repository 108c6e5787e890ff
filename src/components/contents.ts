/** The contents of a page: open where they stand beside the text, and marking the section that is being read. */
export {};

const contents = document.querySelector<HTMLDetailsElement>("details.contents");
const nav = contents?.querySelector("nav");
const beside = matchMedia("(width >= 64rem)");

if (contents && nav) {
  const links = [...nav.querySelectorAll("a")];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  let waiting = false;

  const mark = () => {
    waiting = false;
    if (!beside.matches) return;
    const line = innerHeight / 4;
    const next = sections.findLast(
      ({ heading }) => heading.getBoundingClientRect().top <= line,
    )?.link;
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    current = next;
    // Long contents scroll by themselves; the page does not move.
    if (next) contents.scrollTop = next.offsetTop - contents.clientHeight / 2;
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  const arrange = () => {
    contents.open = beside.matches;
    later();
  };
  beside.addEventListener("change", arrange);
  addEventListener("scroll", later, { passive: true });
  arrange();
  // A phone's contents are out of the way once they have led somewhere.
  nav.addEventListener("click", (event) => {
    if (!beside.matches && (event.target as Element).closest("a")) contents.open = false;
  });
}
