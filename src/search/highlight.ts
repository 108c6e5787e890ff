import { matches } from "./excerpt.ts";

const BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4, blockquote, figcaption, summary, div";

/** The runs of text in an element that a reader sees as one, each as its text nodes. */
function runs(root: Element): Text[][] {
  const found: Text[][] = [];
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("script, style, form, nav")) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block) found.push([]);
    block = own;
    found.at(-1)?.push(node as Text);
  }
  return found;
}

/** Where words stand in an element. */
function rangesOf(root: Element, words: string): Range[] {
  return runs(root).flatMap((nodes) => {
    const place = (position: number, end: boolean): [Text, number] | undefined => {
      let rest = position;
      for (const node of nodes) {
        if (rest < node.length || (end && rest === node.length)) return [node, rest];
        rest -= node.length;
      }
      return undefined;
    };
    return matches(nodes.map(({ data }) => data).join(""), words).flatMap(([start, end]) => {
      const [from, to] = [place(start, false), place(end, true)];
      if (!from || !to) return [];
      const range = new Range();
      range.setStart(...from);
      range.setEnd(...to);
      return [range];
    });
  });
}

/** Whether a range is in the section that a heading begins; anywhere when the address names none. */
function within(main: Element, id: string): (range: Range) => boolean {
  const headings = [...main.querySelectorAll("h2[id], h3[id]")];
  const at = headings.findIndex((heading) => heading.id === id);
  const [start, end] = at < 0 ? [] : [headings[at], headings[at + 1]];
  const follows = (heading: Element, { startContainer }: Range) =>
    heading.contains(startContainer) ||
    (heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (range) => (!start || follows(start, range)) && (!end || !follows(end, range));
}

/** The first of the longest: where most of the words stand together. */
function longest(ranges: readonly Range[]): Range | undefined {
  const lengths = ranges.map((range) => String(range).length);
  return ranges[lengths.indexOf(Math.max(...lengths))];
}

/** Marks words on this page, without touching the layout, and brings a match of the section into view. */
export function highlight(words: string): void {
  const main = document.querySelector("main");
  if (!main) return;
  const ranges = rangesOf(main, words);
  if ("highlights" in CSS && ranges.length > 0) {
    CSS.highlights.set("search-match", new Highlight(...ranges));
  }
  const place = longest(
    ranges.filter(within(main, location.hash.slice(1))),
  )?.getBoundingClientRect();
  if (place && (place.top < 0 || place.bottom > innerHeight)) {
    scrollBy({ top: place.top - innerHeight / 3, behavior: "instant" });
  }
}
