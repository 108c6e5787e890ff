import { articleId } from "./article.ts";
import type { Instrument, Provision } from "./library.ts";
import type { Bilingual } from "./schema.ts";

type Language = keyof Bilingual;

/** What of an instrument a citation names. */
type CitedInstrument = Pick<Instrument, "title" | "kind" | "number">;
/** What of a provision a citation names. */
type CitedProvision = Pick<Provision, "article" | "quote">;

/** `（2025年修订）` and the like, or the number of a standard, at the end of a title but not part of the name. */
const VERSION = /（(\d{4}年(?:修订|修正)|GB[^（）]+)）$/u;
/** A part of a text that can be cited: 第五十八条, 第二百八十七条之一, 二（一）. */
const PART = /^(?:第.+条(?:之.+)?|[一二三四五六七八九十]+(?:（[一二三四五六七八九十]+）)?)$/u;

// Title marks inside title marks, and quotation marks inside quotation marks, are single ones (GB/T 15834—2011).
const insideTitle = (text: string) => text.replaceAll("《", "〈").replaceAll("》", "〉");
const insideQuote = (text: string) => text.replaceAll("“", "‘").replaceAll("”", "’");

function chinese({ title, kind, number }: CitedInstrument, provision?: CitedProvision): string {
  const version = VERSION.exec(title.zh)?.[1];
  const name = version === undefined ? title.zh : title.zh.slice(0, -version.length - 2);
  // Laws and regulations are known by their name; other texts are found by their number.
  const numbered = kind === "法律" || kind === "行政法规" ? undefined : number;
  const note = [version, numbered].filter((part) => part !== undefined).join("，");
  const part = provision && PART.test(provision.article) ? provision.article : "";
  return `《${insideTitle(name)}》${note === "" ? "" : `（${note}）`}${part}`;
}

function english({ title }: CitedInstrument, provision?: CitedProvision): string {
  if (!provision || !PART.test(provision.article)) return `${title.en} (China)`;
  return `${title.en} (China), art. ${articleId(provision.article) ?? provision.article}`;
}

/**
 * Names a law, or one of its articles, as lawyers cite it. Parts that have no number of their own are cited as
 * the whole text.
 *
 * @param language of the citation
 * @example
 * const instrument = {
 *   title: { zh: "中华人民共和国治安管理处罚法（2025年修订）", en: "Public Security Punishments Law (2025 Revision)" },
 *   kind: "法律",
 * };
 * cite(instrument, { article: "第五十八条" }, "zh") // "《中华人民共和国治安管理处罚法》（2025年修订）第五十八条"
 * cite(instrument, { article: "第五十八条" }, "en") // "Public Security Punishments Law (2025 Revision) (China), art. 58"
 */
export function cite(
  instrument: CitedInstrument,
  provision: CitedProvision | undefined,
  language: Language,
): string {
  return { zh: chinese, en: english }[language](instrument, provision);
}

/**
 * A citation with the words it stands for. They are always Chinese, the only language in which they are law.
 *
 * @returns `undefined` for a provision of which no words may be quoted
 * @example
 * const instrument = { title: { zh: "中华人民共和国民法典", en: "Civil Code" }, kind: "法律" };
 * const provision = { article: "第一百五十五条", quote: "无效的或者被撤销的民事法律行为自始没有法律约束力。" };
 * citeWithQuote(instrument, provision, "zh")
 * // "《中华人民共和国民法典》第一百五十五条：“无效的或者被撤销的民事法律行为自始没有法律约束力。”"
 */
export function citeWithQuote(
  instrument: CitedInstrument,
  provision: CitedProvision,
  language: Language,
): string | undefined {
  if (provision.quote === undefined) return undefined;
  const colon = { zh: "：", en: ": " }[language];
  const quote = insideQuote(provision.quote.replace(/\n+/gu, ""));
  return `${cite(instrument, provision, language)}${colon}“${quote}”`;
}
