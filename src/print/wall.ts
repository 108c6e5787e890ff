import { SourceError } from "../source/index.ts";
import { formatDay, strings } from "../i18n/index.ts";
import { webLink } from "./address.ts";
import { contextOf } from "./context.ts";
import type { Edition, Piece } from "./edition.ts";
import { sheetLabel } from "./labels.ts";
import { literal } from "./literal.ts";
import { qrSvg } from "./qr.ts";
import { CHARACTERS } from "./settings.ts";
import { toTypst } from "./typst.ts";
import { WORDS } from "./words.ts";

const QR = "/qr.svg";

/**
 * Writes the one page for a wall: the sheet of the edition's name.
 *
 * @throws SourceError when there is no such sheet
 */
export function wallPieces(edition: Edition): Piece[] {
  const { guide, locale, id, site } = edition;
  const [sheet] = edition.sheets;
  if (!sheet) {
    const file = `content/${locale}/sheets/${id}.md`;
    throw new SourceError([{ file, message: "没有这一页纸的文字" }]);
  }
  const { colon } = strings(locale);
  const words = WORDS[locale];
  const page = guide.pages.find(({ file }) => file === sheet.page);
  const label = sheetLabel(sheet);
  const body = toTypst(sheet.document, {
    ...contextOf(edition, sheet, label),
    // Two columns.
    characters: CHARACTERS[edition.paper] / 2,
    addresses: false,
    below: 1,
  });
  const facts = [words.author, words.asOf(formatDay(guide.day, locale)), words.notAdvice].join(
    "　",
  );
  const url = page && site !== undefined ? new URL(page.href, site).href : undefined;
  const more =
    page && site !== undefined
      ? `#h(1fr)#${literal(`${words.wall.more}${colon}`)}${webLink(site, page.href)}`
      : "";
  const code =
    url === undefined
      ? "none"
      : `image(${literal(QR)}, width: 6em, alt: ${literal(`${words.wall.more}${colon}${url}`)})`;
  return [
    {
      file: sheet.file,
      source: `#wall(${literal(sheet.data.title)}, ${literal(sheet.data.summary)}, ${code}, [#${literal(facts)}${more}], ${body.trim().slice(1)})\n`,
      files: new Map(url === undefined ? [] : [[QR, Buffer.from(qrSvg(url))]]),
    },
  ];
}
