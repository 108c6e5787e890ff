/** What the template writes before a label where it links to a heading of the same file: see `to` there. */
const SCHEME = "to:";
/** How far above a heading a reader's window begins, in points. */
const ABOVE = 10;

/** Where a heading stands, and what it says. */
export interface Target {
  /** Sheet of paper, from 1. */
  page: number;
  /** From the left edge of the page, in points. */
  x: number;
  /** From its top, in points. */
  y: number;
  title: string;
}

/**
 * Makes the function that turns a link that the template wrote as an address (`to:analysis/civil`) into one to the
 * heading of that label.
 *
 * @param objects the objects of a PDF as Typst writes them, by number, streams left out
 * @param root the number of its catalog
 * @param targets the headings by label
 * @returns a function that takes an object and returns it as it is, or, where it is such a link, with a destination
 * in place of the address; it throws RangeError for a label that no heading has
 * @see ISO 32000-2, 12.5.6.5 (link annotations) and 12.3.2.2 (explicit destinations)
 */
export function linker(
  objects: ReadonlyMap<number, Buffer>,
  root: number,
  targets: ReadonlyMap<string, Target>,
): (body: Buffer) => Buffer {
  const text = (id: number) => objects.get(id)?.toString("latin1") ?? "";
  const tree = Number(/\/Pages (\d+) 0 R/u.exec(text(root))?.[1]);
  const pages = pagesUnder(tree, text);
  return (body) => {
    if (!body.includes(`(${SCHEME}`)) return body;
    const source = body.toString("latin1");
    const action = /\/A <<[^>]*\/URI \(to:([^()\\]*)\)\s*>>/u.exec(source);
    const label = action?.[1];
    if (!action || label === undefined) return body;
    const target = targets.get(label);
    const page = target && pages[target.page - 1];
    if (!target || !page) throw new RangeError(`a link to ${label}, which no heading is`);
    const y = page.height - Math.max(0, target.y - ABOVE);
    const place = [`${page.id} 0 R`, "/XYZ", number(target.x), number(y), "0"].join(" ");
    const changed = source
      .replace(action[0], `/Dest [${place}]`)
      .replace(`/Contents (${SCHEME}${label})`, `/Contents ${textString(target.title)}`);
    return Buffer.from(changed, "latin1");
  };
}

/** The pages under a node of the tree of pages, in order. */
function pagesUnder(id: number, text: (id: number) => string): { id: number; height: number }[] {
  const [, kids] = /\/Kids \[([^\]]*)\]/u.exec(text(id)) ?? [];
  if (kids !== undefined) {
    return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => pagesUnder(Number(kid), text));
  }
  const [, height] = /\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/u.exec(text(id)) ?? [];
  return height === undefined ? [] : [{ id, height: Number(height) }];
}

/** A number as a PDF has it, to a thousandth of a point. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A text in UTF-16, which every reader of PDF takes. */
function textString(text: string): string {
  const bytes = Buffer.from(`\u{feff}${text}`, "utf16le").swap16();
  return `<${bytes.toString("hex").toUpperCase()}>`;
}
