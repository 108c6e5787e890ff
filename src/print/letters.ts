import type { Sheet } from "../content/index.ts";
import { strings } from "../i18n/index.ts";
import { webLink } from "./address.ts";
import { contextOf } from "./context.ts";
import type { Edition, Piece } from "./edition.ts";
import { runningHead, sheetLabel } from "./labels.ts";
import { literal } from "./literal.ts";
import { toTypst } from "./typst.ts";
import { WORDS } from "./words.ts";

/** Writes letters to fill in by hand, each on a page of its own, under those who write them. */
export function letterPieces(edition: Edition): Piece[] {
  const { audience } = strings(edition.locale);
  const writers = Map.groupBy(edition.sheets, ({ data }) => data.audience[0]);
  return [...writers].flatMap(([writer, letters]) =>
    letters.map((sheet, index) => ({
      file: sheet.file,
      source: letterSource(sheet, edition, index === 0 && writer ? audience[writer] : undefined),
    })),
  );
}

/** @param part whose letters begin with this one */
function letterSource(sheet: Sheet, edition: Edition, part: string | undefined): string {
  const { guide, locale, site } = edition;
  const { colon, list, forWhom, audience } = strings(locale);
  const { use, more } = WORDS[locale].letters;
  const { title, summary, audience: readers } = sheet.data;
  const page = guide.pages.find(({ file }) => file === sheet.page);
  const label = sheetLabel(sheet);
  const facts = [
    `[#${literal(`${use}${colon}${summary}`)}]`,
    `[#${literal(`${forWhom}${colon}${readers.map((name) => audience[name]).join(list)}`)}]`,
    ...(page && site !== undefined
      ? [`[#${literal(`${more}${colon}${page.data.title} `)}${webLink(site, page.href)}]`]
      : []),
  ];
  const body = toTypst(sheet.document, contextOf(edition, sheet, label));
  return `${runningHead(title, label)}#letter(${part === undefined ? "none" : literal(part)}, ${literal(title)}, ${literal(label)}, (${facts.map((fact) => `${fact},`).join(" ")}), ${body.trim().slice(1)})\n`;
}
