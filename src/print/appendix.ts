import type { Guide } from "../content/index.ts";
import { formatDay, formatFigure, strings, type Locale } from "../i18n/index.ts";
import { statusOn, type Instrument, type Provision } from "../law/index.ts";
import { address } from "./address.ts";
import type { Cited } from "./cited.ts";
import type { Piece } from "./edition.ts";
import { lawLabel } from "./labels.ts";
import { literal } from "./literal.ts";
import { WORDS } from "./words.ts";

/**
 * Writes a law and its cited provisions as an entry of the appendix.
 *
 * @param listed whether the printed contents name it
 */
export function appendixEntry(
  { instrument, provisions }: Cited,
  guide: Guide,
  locale: Locale,
  listed: boolean,
): Piece[] {
  const { file, id } = instrument;
  const head = instrumentHead(instrument, guide, locale, listed);
  return [
    { file, name: lawLabel(id), source: head },
    ...provisions.map((provision) => ({
      file,
      name: lawLabel(provision.target),
      source: entry(provision, instrument, guide, locale),
    })),
  ];
}

function instrumentHead(
  instrument: Instrument,
  guide: Guide,
  locale: Locale,
  listed: boolean,
): string {
  const words = strings(locale);
  const { colon, comma } = words;
  const { id, title, issuer, number, adopted, effective, checked, source, note } = instrument;
  const fact = (name: string, value: string) => `${name}${colon}${value}`;
  const status = statusOn(instrument, guide.day);
  const text = (words: string) => `#${literal(words)}`;
  // A name is not parted from its day, nor a number from its year.
  const whole = (words: string) => `#box(baseline: 0.12em)[${text(words)}]`;
  const facts = [
    text(words.kinds[instrument.kind]),
    text(issuer[locale]),
    ...(number === undefined ? [] : [text(withoutStart(number, issuer[locale]))]),
    ...(adopted === undefined ? [] : [whole(fact(words.adopted, formatDay(adopted, locale)))]),
    whole(fact(words.effective, formatDay(effective, locale))),
    ...successor(instrument, guide, locale).map(text),
  ].join(text(comma));
  const seen = whole(fact(words.checked, formatDay(checked, locale)));
  const evidence = evidenceOf(instrument);
  const checks =
    evidence === undefined
      ? "none"
      : `[${text(fact(words.evidenceLabel, words.evidence[evidence]))}]`;
  return [
    `#instrument(${literal(title[locale])}, ${literal(words.cite(instrument.short[locale]).trim())}, ${literal(lawLabel(id))}, `,
    `listed: ${listed}, `,
    `status: (${literal(status)}, ${literal(words.status[status])}), `,
    `facts: [${facts}], `,
    `origin: [#${literal(fact(words.source, source.name))} #link(${literal(source.url)})[${address(source.url)}]${text(comma)}${seen}], `,
    `checks: ${checks}, `,
    `note: ${note ? `[#${literal(note[locale])}]` : "none"})\n`,
  ].join("");
}

/** The number of a document, whose issuer was named just before: 国务院令第711号 → 令第711号. */
function withoutStart(number: string, issuer: string): string {
  const rest = number.startsWith(issuer) ? number.slice(issuer.length) : number;
  return rest.trim();
}

/** How well all provisions of a law were checked; nothing where they differ, or where two sources agree. */
function evidenceOf({ provisions }: Instrument): Provision["evidence"] | undefined {
  const [first, ...others] = new Set(provisions.map(({ evidence }) => evidence));
  return others.length > 0 || first === "two-sources" ? undefined : first;
}

/** From when another version holds, also where that day is still to come. */
function successor({ replacedBy }: Instrument, { law }: Guide, locale: Locale): string[] {
  const newer = replacedBy && law.resolve(replacedBy.instrument)?.instrument;
  if (!replacedBy || !newer) return [];
  return [WORDS[locale].replacedBy(formatDay(replacedBy.on, locale), newer.title[locale])];
}

function entry(provision: Provision, instrument: Instrument, guide: Guide, locale: Locale): string {
  const { article, target, quote } = provision;
  const status = statusOn(instrument, guide.day);
  const lines = explanations(provision, instrument, guide, locale).map(
    ([name, text]) => `(${literal(name)}, [#${literal(text)}]),`,
  );
  return [
    `#block(..law-card, provision(${literal(article)}, ${literal(lawLabel(target))}, `,
    `status: (${literal(status)}, ${literal(strings(locale).status[status])}), `,
    `quote: ${quote === undefined ? "none" : `[#${literal(quote)}]`}, `,
    `lines: (${lines.join(" ")})))\n`,
  ].join("");
}

/** What is said of a provision besides its words: `[name, text]`. */
function explanations(
  { plain, figures, disputed, counterpart, evidence }: Provision,
  instrument: Instrument,
  guide: Guide,
  locale: Locale,
): [string, string][] {
  const words = strings(locale);
  const { colon, semicolon } = words;
  const lines: [string, string][] = [[words.plain, plain[locale]]];
  if (figures.length > 0) {
    const amounts = figures.map(
      (figure) => `${figure.label[locale]}${colon}${formatFigure(figure, locale)}`,
    );
    lines.push([words.figures, amounts.join(semicolon)]);
  }
  if (disputed) lines.push([words.disputed, disputed[locale]]);
  // Two sources are the rule and need no mention, nor does what the head of the law says for all of it.
  if (evidence !== "two-sources" && evidenceOf(instrument) === undefined)
    lines.push([words.evidenceLabel, words.evidence[evidence]]);
  const other = counterpart === undefined ? undefined : guide.law.resolve(counterpart);
  if (other?.provision) {
    const { instrument: version, provision } = other;
    lines.push([
      WORDS[locale].counterpart,
      `${words.cite(version.title[locale])}${provision.article}`,
    ]);
  }
  return lines;
}
