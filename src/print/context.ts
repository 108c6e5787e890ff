import type { Page, Sheet } from "../content/index.ts";
import type { Edition } from "./edition.ts";
import { placesFor } from "./labels.ts";
import { imagePath } from "./pictures.ts";
import { CHARACTERS } from "./settings.ts";
import type { TypstContext } from "./typst.ts";

/** What the writer must know of an edition around one of its texts, whose label is given. */
export function contextOf(
  { guide, locale, paper, site }: Edition,
  text: Page | Sheet,
  label: string,
): TypstContext {
  return {
    locale,
    page: label,
    placeOf: placesFor(guide.pages, label),
    site,
    imagePath: (source) => imagePath(text, source),
    file: text.file,
    characters: CHARACTERS[paper],
  };
}
