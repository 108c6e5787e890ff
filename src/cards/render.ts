import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import sharp, { type OutputInfo, type OverlayOptions } from "sharp";
import { routes, strings } from "../i18n/index.ts";
import { cached } from "./cache.ts";
import type { Card } from "./cards.ts";
import { loadPalette, type Palette } from "./palette.ts";
import { setTitle } from "./title.ts";

/** The size that sites which show cards ask for: 1.91 to 1. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 84;
const ROOM = CARD_SIZE.width - 2 * MARGIN;
/** The two hairlines between which the title stands. */
const [TOP, BOTTOM] = [152, 518];
/** Raised when the drawing changes in a way that the inputs of the cache do not show. */
const DRAWING = 1;

const FONTS = "node_modules/@expo-google-fonts/noto-serif-sc";
const FACES = {
  bold: { file: `${FONTS}/700Bold/NotoSerifSC_700Bold.ttf`, name: "Noto Serif SC Bold" },
  medium: { file: `${FONTS}/500Medium/NotoSerifSC_500Medium.ttf`, name: "Noto Serif SC Medium" },
} as const;

interface Style {
  face: keyof typeof FACES;
  /** Pixels an em. */
  size: number;
  colour: string;
}

interface Raster {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * Draws a card, or takes it from `.cache/cards/` where the same one was drawn before.
 *
 * @returns a PNG of {@link CARD_SIZE}
 * @throws Error when the fonts are not installed, or the name mark or a colour is missing
 */
export async function renderCard(card: Card): Promise<Uint8Array> {
  const palette = loadPalette();
  const mark = readFileSync(resolve("public/favicon.svg"), "utf8");
  const fonts = readFileSync(resolve(FONTS, "package.json"), "utf8");
  const inputs = [
    DRAWING,
    card,
    palette,
    mark,
    strings(card.locale).siteName,
    strings(card.locale).tagline,
    fonts,
    sharp.versions,
  ];
  return cached(resolve(".cache/cards"), inputs, () => draw(card, palette, mark));
}

/**
 * Begins to draw cards in the background, as many at once as there are processors, in order.
 *
 * @returns the PNG of each, by the address of its page
 */
export function renderAhead(cards: readonly Card[]): ReadonlyMap<string, Promise<Uint8Array>> {
  const jobs = cards.map((card) => ({ card, ...Promise.withResolvers<Uint8Array>() }));
  const queue = jobs.values();
  const work = async () => {
    for (const { card, promise, resolve: settle } of queue) {
      settle(renderCard(card));
      // Whoever asks for the card is told; until then a failure waits.
      await promise.catch(() => undefined);
    }
  };
  for (let lane = 0; lane < availableParallelism(); lane++) void work();
  return new Map(jobs.map(({ card, promise }) => [card.page, promise]));
}

async function draw(card: Card, palette: Palette, mark: string): Promise<Uint8Array> {
  const words = strings(card.locale);
  const { size, lines } = setTitle(card.title, ROOM);
  const small: Style = { face: "medium", size: 30, colour: palette["ink-soft"] };
  const [brand, section, title, note, tagline, stamp] = await Promise.all([
    text(words.siteName, { face: "bold", size: 44, colour: palette.ink }),
    card.section && text(card.section, { ...small, colour: palette.seal }),
    text(lines.join("\n"), { face: "bold", size, colour: palette.ink }),
    card.note && text(card.note, small),
    text(words.tagline, small),
    card.stamp && text(card.stamp, { face: "bold", size: 34, colour: palette.seal }),
  ]);

  const [head, foot] = [TOP / 2 + 10, (BOTTOM + CARD_SIZE.height) / 2 - 6];
  const right = CARD_SIZE.width - MARGIN;
  const place = ({ data }: Raster, left: number, top: number): OverlayOptions => ({
    input: data,
    left: Math.round(left),
    top: Math.round(top),
  });
  const centred = (raster: Raster, left: number, middle: number) =>
    place(raster, left, middle - raster.height / 2);

  const layers = [centred(brand, MARGIN + 76, head), place(title, MARGIN, middleOf(title))];
  if (section) layers.push(centred(section, right - section.width, head));
  let start = MARGIN;
  if (stamp) {
    const [padX, padY] = [16, 10];
    const [width, height] = [stamp.width + 2 * padX, stamp.height + 2 * padY];
    const frame = `<svg width="${width}" height="${height}"><rect x="1.5" y="1.5" width="${width - 3}" height="${height - 3}" rx="3" fill="none" stroke="${palette.seal}" stroke-width="3"/></svg>`;
    layers.push(centred({ data: Buffer.from(frame), width, height }, MARGIN, foot));
    layers.push(centred(stamp, MARGIN + padX, foot));
    start += width + 28;
  }
  if (note) layers.push(centred(note, start, foot));
  // There the title says the same.
  if (card.page !== routes.home(card.locale)) {
    layers.push(centred(tagline, right - tagline.width, foot));
  }

  const { data, info } = await ground(palette, mark);
  return sharp(data, { raw: info })
    .composite(layers)
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
}

/** Between the hairlines, a little above their middle, where the eye looks for it. */
function middleOf({ height }: Raster): number {
  return Math.max(TOP + 8, (TOP + BOTTOM - height) / 2 - 4);
}

let drawn: { from: string; ground: Promise<{ data: Buffer; info: OutputInfo }> } | undefined;

/**
 * What all cards have in common, drawn once: paper, hairlines and the name mark, small beside the site's name, and
 * large and pale off the edge.
 */
function ground(palette: Palette, mark: string): Promise<{ data: Buffer; info: OutputInfo }> {
  const at = (x: number, y: number, size: number) =>
    mark.replace("<svg ", `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);
  const { width, height } = CARD_SIZE;
  const from = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${palette.paper}"/>
    <g opacity="0.06">${at(810, TOP - 40, 560)}</g>
    ${at(MARGIN, TOP / 2 - 20, 60)}
    <path d="M${MARGIN} ${TOP}H${width - MARGIN}M${MARGIN} ${BOTTOM}H${width - MARGIN}" stroke="${palette.line}" stroke-width="2"/></svg>`;
  if (drawn?.from !== from) {
    const ground = sharp(Buffer.from(from)).removeAlpha().raw();
    drawn = { from, ground: ground.toBuffer({ resolveWithObject: true }) };
  }
  return drawn.ground;
}

/** Sets lines of text; a mark that opens a line loses its blank left half, and marks side by side close up. */
async function text(content: string, { face, size, colour }: Style): Promise<Raster> {
  const { file, name } = FACES[face];
  const markup = content
    .split("\n")
    .map((line) =>
      escapeMarkup(line).replace(/^[（《〈「『【〔“‘]/u, '<span font_features="halt=1">$&</span>'),
    )
    .join("\n");
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" font_features="chws=1">${markup}</span>`,
      font: `${name} ${size}`,
      fontfile: resolve(file),
      dpi: 72,
      rgba: true,
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * Makes a text safe to stand in Pango's markup.
 *
 * @example
 * escapeMarkup('A & <b>') // "A &amp; &lt;b&gt;"
 */
export function escapeMarkup(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
