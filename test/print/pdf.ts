import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a test wants to know of a PDF. */
export interface Pdf {
  pages: { text: string; links: string[] }[];
  /** Page numbers as a viewer shows them. */
  labels: readonly string[] | null;
  outline: { depth: number; title: string }[];
  fonts: { name: string; embedded: boolean }[];
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
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    pages.push({
      text: items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replace(/\s+/gu, ""),
      links: annotations.flatMap(({ url }) => url ?? []),
    });
  }
  const flatten = (nodes: OutlineNode[], depth: number): Pdf["outline"] =>
    nodes.flatMap(({ title, items }) => [{ depth, title }, ...flatten(items, depth + 1)]);
  const { info } = await document.getMetadata();
  const pdf = {
    pages,
    labels: await document.getPageLabels(),
    outline: flatten(((await document.getOutline()) ?? []) as OutlineNode[], 1),
    fonts: [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    info: info as Record<string, unknown>,
  };
  await task.destroy();
  return pdf;
}
