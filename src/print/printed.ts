import type { Guide } from "../content/index.ts";
import { routes, type Locale } from "../i18n/index.ts";
import type { Day } from "../law/index.ts";
import { SourceError } from "../source/index.ts";
import { keep, keyOf, recall, sha256, type Kept } from "./cache.ts";
import { documentTitle, editionJob, type PrintOptions } from "./edition.ts";
import { editionsOf, PLANS, type EditionId } from "./editions.ts";
import { Threads } from "./threads.ts";

/** A printed edition, ready to be handed out. */
export interface Printed extends Kept {
  id: EditionId;
  locale: Locale;
  /** Its address on the site. */
  href: string;
  /** As a reader's list of files shows it. */
  title: string;
  /** The day whose law it shows. */
  day: Day;
}

/** What a build tells of its progress. */
export interface Progress {
  id: EditionId;
  locale: Locale;
  pages: number;
  bytes: number;
  /** Seconds that it took; absent where nothing had to be compiled. */
  seconds?: number | undefined;
}

type Listener = (progress: Progress) => void;

/**
 * The build's configuration, its pages and its commands are module graphs of their own in one process, each with
 * an instance of this module. They share what is printed, so that no edition is compiled twice.
 */
const SHARED: unique symbol = Symbol.for("biantu.printed");
const shared = globalThis as {
  [SHARED]?: {
    threads: Threads;
    printed: WeakMap<Guide, Map<string, Promise<Printed>>>;
    listeners: Set<Listener>;
  };
};

function state() {
  return (shared[SHARED] ??= {
    threads: new Threads(),
    printed: new WeakMap(),
    listeners: new Set(),
  });
}

/** Whether this run makes PDFs: not where `GUIDE_PDF` is `0`, for those who only write web pages. */
export function printsPdf(): boolean {
  return process.env["GUIDE_PDF"] !== "0";
}

/** Calls back for each edition that is ready. */
export function onPrinted(listener: Listener): void {
  state().listeners.add(listener);
}

/**
 * Prints an edition: once for each guide, and not at all where the same was printed before.
 *
 * @throws SourceError for what cannot be printed; PrintError
 */
export function printed(
  guide: Guide,
  locale: Locale,
  id: EditionId,
  options: PrintOptions = {},
): Promise<Printed> {
  const { printed } = state();
  const known = printed.get(guide) ?? new Map<string, Promise<Printed>>();
  printed.set(guide, known);
  const { site, paper = "a4", mono = false } = options;
  const address = site === undefined ? "" : new URL(site).href;
  const name = [locale, id, paper, mono, address].join(" ");
  const promise = known.get(name) ?? print(guide, locale, id, { ...options, paper, mono });
  known.set(name, promise);
  return promise;
}

async function print(
  guide: Guide,
  locale: Locale,
  id: EditionId,
  options: PrintOptions,
): Promise<Printed> {
  const job = editionJob(guide, locale, id, options);
  const key = keyOf(job);
  const name = `${locale}-${id}-${options.paper}${options.mono ? "-mono" : ""}`;
  const facts = {
    id,
    locale,
    href: routes.pdf(locale, id),
    title: documentTitle({ id, plan: PLANS[id], locale }),
    day: guide.day,
  };
  let kept = recall(name, key);
  let seconds: number | undefined;
  if (!kept) {
    const work = await state().threads.compile(job);
    const { pdf, pages, places } = work.compiled;
    checkWall(guide, locale, id, pages);
    // Only now: pdf.js takes a while to load, and is not needed where nothing is compiled.
    const { previewOf } = await import("./preview.ts");
    const picture = await previewOf(work.cover);
    kept = { pdf, pages, places, picture, sha256: sha256(pdf), preview: sha256(picture) };
    keep(name, key, kept);
    seconds = work.seconds;
  }
  const { pages, pdf } = kept;
  for (const tell of state().listeners) tell({ id, locale, pages, bytes: pdf.length, seconds });
  return { ...kept, ...facts };
}

/** The page for a wall is one page. */
function checkWall(guide: Guide, locale: Locale, id: EditionId, pages: number): void {
  if (PLANS[id].kind !== "wall" || pages === 1) return;
  const sheet = guide.sheets(locale, "sheets").find(({ slug }) => slug === id);
  throw new SourceError([
    { file: sheet?.file ?? "", message: `印出来有${pages}页`, expected: "一页纸放得下，删短一些" },
  ]);
}

/** Prints all editions of a language, the complete guide first: it takes longest. */
export function printedAll(
  guide: Guide,
  locale: Locale,
  options: PrintOptions = {},
): Promise<Printed[]> {
  return Promise.all(editionsOf(guide, locale).map((id) => printed(guide, locale, id, options)));
}
