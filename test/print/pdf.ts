import { getDocument, VerbosityLevel, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a test wants to know of a PDF. */
export interface Pdf {
  pages: {
    text: string;
    /** The same without what only the page has: its head and number, and the notes at its foot. */
    body: string;
    /** Those notes. */
    notes: string;
    /** Addresses of links to the web. */
    links: string[];
    /** How many links lead to a place in the file. */
    inner: number;
  }[];
  /** Width and height of the first page, in points. */
  size: [width: number, height: number];
  /** Page numbers as a viewer shows them. */
  labels: readonly string[] | null;
  outline: { depth: number; title: string }[];
  fonts: { name: string; embedded: boolean }[];
  /** Whether the file says that it is tagged. */
  tagged: boolean;
  /** Title, author, language, days. */
  info: Record<string, unknown>;
}

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

interface PdfFont {
  name: string;
  missingFile?: boolean;
}

/** Reads a PDF. White space is left out of its text: where lines end is not what tests are about. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  const document = await task.promise;
  const pages: Pdf["pages"] = [];
  const fonts = new Map<string, Pdf["fonts"][number]>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { items, styles } = await page.getTextContent();
    for (const id of Object.keys(styles)) {
      const font = page.commonObjs.get(id) as PdfFont;
      fonts.set(font.name, { name: font.name, embedded: font.missingFile !== true });
    }
    const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
    for (const { dest, url } of annotations) {
      // A link that leads nowhere is no link, nor is an address that the template only meant for a heading.
      const place = typeof dest === "string" ? await document.getDestination(dest) : dest;
      const alive =
        url === undefined ? Array.isArray(place) && place.length > 0 : !/^to:/u.test(url);
      if (!alive) throw new Error(`page ${number}: a dead link`);
    }
    const { body, notes } = await apart(page);
    pages.push({
      text: squeeze(items.map((item) => ("str" in item ? item.str : "")).join("")),
      body,
      notes,
      links: annotations.flatMap(({ url }) => url ?? []),
      inner: annotations.filter(({ dest }) => dest).length,
    });
  }
  const flatten = (nodes: OutlineNode[], depth: number): Pdf["outline"] =>
    nodes.flatMap(({ title, items }) => [{ depth, title }, ...flatten(items, depth + 1)]);
  const { info } = await document.getMetadata();
  const { view } = await document.getPage(1);
  const pdf: Pdf = {
    pages,
    size: [view[2] ?? 0, view[3] ?? 0],
    labels: await document.getPageLabels(),
    tagged: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    outline: flatten(((await document.getOutline()) ?? []) as OutlineNode[], 1),
    fonts: [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    info: info as Record<string, unknown>,
  };
  await task.destroy();
  return pdf;
}

const squeeze = (text: string) => text.replace(/\s+/gu, "");

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}

/** The text of a page in the order of its tags, the notes apart from the rest; what is no content is left out. */
async function apart(page: PDFPageProxy): Promise<{ body: string; notes: string }> {
  const inNote = new Set<string>();
  const known = new Set<string>();
  const walk = (node: StructNode | null, note: boolean) => {
    if (!node) return;
    if (node.type === "content" && node.id !== undefined) (note ? inNote : known).add(node.id);
    const isNote = note || node.role === "Note" || node.role === "FENote";
    for (const child of node.children ?? []) walk(child, isNote);
  };
  walk((await page.getStructTree()) as StructNode | null, false);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: (string | undefined)[] = [];
  let body = "";
  let notes = "";
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((name) => name !== undefined);
      if (id !== undefined && known.has(id)) body += item.str;
      if (id !== undefined && inNote.has(id)) notes += item.str;
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("id" in item ? (item.id as string | undefined) : undefined);
  }
  return { body: squeeze(body), notes: squeeze(notes) };
}
