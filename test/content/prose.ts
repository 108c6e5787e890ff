import { readFileSync } from "node:fs";
import type { Page, Sheet } from "../../src/content/index.ts";
import type { Instrument, LawLibrary } from "../../src/law/index.ts";
import { containerOf, linkOf, plainText } from "../../src/markdown/index.ts";
import { parseYaml, splitFrontMatter } from "../../src/source/index.ts";

/** Words of a text that stand together, and where. */
export interface Words {
  file: string;
  line: number;
  text: string;
  /** The same without what links to a law. */
  unlinked: string;
}

/** What stands for a link to a law in `Words.unlinked`. */
const LINK = "\u0000";

/** All words of a page: title, summary, titles of boxes, and each paragraph, heading, item and cell. */
export function wordsOf(page: Page | Sheet): Words[] {
  const { frontMatter, bodyLine } = splitFrontMatter(readFileSync(page.file, "utf8"), page.file);
  const field = (name: "title" | "summary"): Words => ({
    file: page.file,
    line: frontMatter.lineOf([name]),
    text: page.data[name],
    unlinked: page.data[name],
  });
  const words = [field("title"), field("summary")];
  let line = bodyLine;
  for (const token of page.document.tokens) {
    line = token.map ? token.map[0] + bodyLine : line;
    if (token.type === "container_open") {
      const { title } = containerOf(token);
      words.push({ file: page.file, line, text: title, unlinked: title });
    }
    if (token.type !== "inline") continue;
    const children = token.children ?? [];
    let unlinked = "";
    let inLink = false;
    for (const child of children) {
      if (child.type === "link_open") inLink = linkOf(child).kind === "law";
      if (child.type === "link_close") {
        if (inLink) unlinked += LINK;
        inLink = false;
      } else if (!inLink) unlinked += plainText([child]);
    }
    // Commands and file names have their own spelling.
    const text = plainText(children.filter(({ type }) => type !== "code_inline"));
    words.push({ file: page.file, line, text, unlinked });
  }
  return words;
}

/** Our own Chinese words about a law: not its title, and not what it says itself. */
export function wordsAbout(instrument: Instrument): Words[] {
  const source = parseYaml(readFileSync(instrument.file, "utf8"), instrument.file);
  const words: Words[] = [];
  const add = (text: string | undefined, path: PropertyKey[]) => {
    if (text === undefined) return;
    words.push({ file: instrument.file, line: source.lineOf(path), text, unlinked: "" });
  };
  add(instrument.note?.zh, ["note", "zh"]);
  instrument.provisions.forEach((provision, index) => {
    add(provision.plain.zh, ["provisions", index, "plain", "zh"]);
    add(provision.disputed?.zh, ["provisions", index, "disputed", "zh"]);
    provision.figures.forEach(({ label }, at) => {
      add(label.zh, ["provisions", index, "figures", at, "label", "zh"]);
    });
  });
  return words;
}

/** Every text of the home page. */
export function wordsOfHome(file: string): Words[] {
  const source = parseYaml(readFileSync(file, "utf8"), file);
  const words: Words[] = [];
  const walk = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === "string") {
      words.push({ file, line: source.lineOf(path), text: value, unlinked: value });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (key !== "page" && key !== "fragment") {
          walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
        }
      }
    }
  };
  walk(source.data, []);
  return words;
}

const STYLE: readonly [RegExp, string][] = [
  [/\p{Script=Han}[,.;:!?()"']|[,;:!?()"']\p{Script=Han}/u, "汉字旁边用全角标点"],
  [/\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u, "汉字与英文、数字之间不打空格"],
  [/[「」『』]/u, "引号用“ ”"],
  [/您/u, "用“你”"],
  // In quotation marks they are named as words not to use.
  [
    /(?<!“[^”]*)(?:白嫖|薅羊毛|骗子|恶意买家|小二|实锤|铁证|[明暗]水印|蹲局子)/u,
    "见CONTRIBUTING.md的用词表",
  ],
];

/** What the house style has against a text: the words at fault and what would be right. */
export function styleProblems(text: string): string[] {
  return STYLE.flatMap(([pattern, right]) => {
    const found = pattern.exec(text);
    return found ? [`“${found[0]}”：${right}`] : [];
  });
}

const NUMBER = "第(?:[零一二三四五六七八九十百千]+|\\d+)条";

/** Finds an article that is named with its law and does not link to it. */
export function unlinkedArticle(law: LawLibrary): (unlinked: string) => string | undefined {
  const names = law.instruments
    .flatMap(({ title, short, aliases }) => [title.zh, short.zh, ...aliases])
    .concat("旧法", "新法")
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const pattern = new RegExp(`(?:${names.join("|")})》?(?:（[^）]{1,20}）)?》?的?${NUMBER}`, "u");
  return (unlinked) => pattern.exec(unlinked)?.[0];
}
