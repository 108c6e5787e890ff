import { execFileSync } from "node:child_process";
import { ConverterFactory } from "opencc-js/core";
import { from, to } from "opencc-js/preset/cn2t";
import type { SearchDocument } from "../../src/search/index.ts";
import type { LabelledQuery } from "./queries.ts";

/** Where the statutes come from: a public collection of Chinese laws, at one commit. */
export const STATUTES = {
  repository: "https://github.com/LawRefBook/Laws",
  commit: "2f4c5c23716267af9dbebbbbd6cbbf732b101981",
} as const;

/** National laws first, then regulations and interpretations, then those of provinces. */
const FOLDERS = [
  "民法典/",
  "刑法/",
  "民法商法/",
  "经济法/",
  "社会法/",
  "行政法/",
  "诉讼与非诉讼程序法/",
  "宪法相关法/",
  "部门规章/",
  "行政法规/",
  "司法解释/",
  "DLC/",
];

/** A page: some articles of one law that follow each other. */
export interface StatutePage {
  href: string;
  law: string;
  articles: { number: string; text: string }[];
}

const PAGE_SIZE = 1300;

/**
 * Reads the statutes from a clone.
 *
 * @param clone a Git repository, bare or not, that has the commit
 * @returns pages of about 1,300 characters in a fixed order
 */
export function readStatutes(clone: string): StatutePage[] {
  const entries = execFileSync(
    "git",
    ["-C", clone, "-c", "core.quotepath=off", "ls-tree", "-r", STATUTES.commit],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    },
  )
    .split("\n")
    .flatMap((line) => {
      const [facts = "", path = ""] = line.split("\t");
      const folder = FOLDERS.findIndex((name) => path.startsWith(name));
      const object = facts.split(" ")[2] ?? "";
      return folder < 0 || !path.endsWith(".md") || path.endsWith("_index.md")
        ? []
        : [{ folder, path, object }];
    })
    .sort((a, b) => a.folder - b.folder || (a.path < b.path ? -1 : 1));
  const blobs = readBlobs(
    clone,
    entries.map(({ object }) => object),
  );
  const pages: StatutePage[] = [];
  for (const [index, text] of blobs.entries()) {
    const [, title = ""] = /^# (.+)$/m.exec(text) ?? [];
    const [, part = ""] = /^# .+\n+# (.+)$/m.exec(text) ?? [];
    const law = (title.replace("中华人民共和国", "") + part).replace(/\s+/g, "");
    const body = text.split("<!-- INFO END -->")[1] ?? text;
    const articles: StatutePage["articles"] = [];
    for (const line of body.split("\n")) {
      if (line.startsWith("#") || line.trim() === "") continue;
      const match =
        /^\*{0,2}(第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)\*{0,2}\s*(.*)$/u.exec(
          line,
        );
      if (match) articles.push({ number: match[1] ?? "", text: match[2] ?? "" });
      else if (articles.length > 0) {
        const last = articles.at(-1);
        if (last) last.text += `\n${line.trim()}`;
      }
    }
    let page: StatutePage | undefined;
    let size = 0;
    for (const article of articles) {
      if (article.text.length < 15) continue;
      if (!page || size > PAGE_SIZE) {
        page = { href: `/statutes/${index}-${pages.length}/`, law, articles: [] };
        pages.push(page);
        size = 0;
      }
      page.articles.push(article);
      size += article.text.length;
    }
  }
  return pages;
}

/** The texts of Git objects, in their order. */
function readBlobs(clone: string, objects: readonly string[]): string[] {
  const output = execFileSync("git", ["-C", clone, "cat-file", "--batch"], {
    input: objects.join("\n"),
    maxBuffer: 2 ** 30,
  });
  let at = 0;
  return objects.map((object) => {
    const end = output.indexOf(10, at);
    const [, type, size] = output.toString("utf8", at, end).split(" ");
    if (type !== "blob") throw new RangeError(`${object}: ${type ?? "nothing"}`);
    const text = output.toString("utf8", end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
    return text;
  });
}

/** The pages as what our index is built from. */
export function statuteDocuments(pages: readonly StatutePage[]): SearchDocument[] {
  return pages.flatMap(({ href, law, articles }) =>
    articles.map(({ number, text }, index) => ({
      href: `${href}#a${index}`,
      title: law,
      heading: number,
      text,
      kind: "law" as const,
      audience: [],
      references: [],
    })),
  );
}

function converter(): (text: string) => string {
  const [source, target] = [from["cn"], to["tw"]];
  if (!source || !target) throw new Error("opencc-js has other names");
  return ConverterFactory(source, target);
}

/** Mulberry32, as in bench/build. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes questions whose answer is known, because they are made from it: one article is chosen, and words of it
 * are typed as readers type. The words of an article are those of `Intl.Segmenter`, the rarest first.
 *
 * @param count how many of each kind
 */
export function statuteQueries(
  documents: readonly SearchDocument[],
  count: number,
  seed = 20261122,
): LabelledQuery[] {
  const random = generator(seed);
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const words = (text: string) =>
    [...segmenter.segment(text)]
      .filter(({ isWordLike, segment }) => isWordLike && /^\p{Script=Han}{2,}$/u.test(segment))
      .map(({ segment }) => segment);
  const frequency = new Map<string, number>();
  const wordsOf = documents.map(({ text }) => {
    const list = [...new Set(words(text))];
    for (const word of list) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return list;
  });
  /** Words of an article that are in few others, rarest first. */
  const telling = (index: number) =>
    (wordsOf[index] ?? [])
      .filter((word) => (frequency.get(word) ?? 0) <= documents.length / 50)
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
  const simplified = new Map<string, string>();
  const traditional = converter();
  const sentence = ({ text }: SearchDocument) => {
    const parts = text
      .split(/[，。；：\n（）、“”]/u)
      .filter((part) => part.length >= 8 && part.length <= 24);
    return parts[Math.floor(random() * parts.length)];
  };
  const arabic = (heading: string) => {
    const digits = "零一二三四五六七八九";
    let [total, digit] = [0, 0];
    const [main = "", suffix] = heading.slice(1).split("条");
    for (const character of main) {
      const unit = { 十: 10, 百: 100, 千: 1000 }[character];
      if (unit === undefined) digit = digits.indexOf(character);
      else {
        total += (digit || 1) * unit;
        digit = 0;
      }
    }
    return `${total + digit}条${suffix ?? ""}`;
  };
  const kinds: Record<string, (document: SearchDocument, index: number) => string | undefined> = {
    // Two words of the article that few others have, as one would name its matter.
    term: (_document, index) => {
      const list = telling(index);
      return list.length < 3 ? undefined : list.slice(0, 2).join(" ");
    },
    // The same in the order of the text, three of them, without spaces.
    unspaced: ({ text }, index) => {
      const list = telling(index).slice(0, 3);
      if (list.length < 3) return undefined;
      return list.sort((a, b) => text.indexOf(a) - text.indexOf(b)).join("");
    },
    // Three, in any order.
    keywords: (_document, index) => {
      const list = telling(index).slice(0, 4);
      if (list.length < 4) return undefined;
      return list
        .map((word) => ({ word, key: random() }))
        .sort((a, b) => a.key - b.key)
        .slice(0, 3)
        .map(({ word }) => word)
        .join(" ");
    },
    phrase: (document) => sentence(document),
    // A piece that begins and ends within words.
    substring: (document) => {
      const part = sentence(document);
      if (part === undefined || part.length < 10) return undefined;
      const start = 1 + Math.floor(random() * (part.length - 8));
      return part.slice(start, start + 6);
    },
    article: ({ title, heading }) => `${title}${random() < 0.5 ? heading : arabic(heading)}`,
    traditional: (document) => {
      const part = sentence(document);
      const converted = part === undefined ? undefined : traditional(part);
      if (part === undefined || converted === undefined || converted === part) return undefined;
      simplified.set(converted, part);
      return converted;
    },
  };
  const queries: LabelledQuery[] = [];
  const seen = new Set<string>();
  for (const [kind, make] of Object.entries(kinds)) {
    for (let made = 0; made < count;) {
      const index = Math.floor(random() * documents.length);
      const document = documents[index];
      if (!document) break;
      const query = make(document, index);
      if (query === undefined || seen.has(query)) continue;
      seen.add(query);
      // Who types words that stand in several articles just so may mean any of these.
      const verbatim = ["phrase", "substring"].includes(kind)
        ? documents.filter(({ text }) => text.includes(query)).map(({ href }) => href)
        : kind === "traditional"
          ? documents
              .filter(({ text }) => text.includes(simplified.get(query) ?? query))
              .map(({ href }) => href)
          : [];
      const targets = [...new Set([document.href, ...verbatim])];
      queries.push({ kind, query, targets, heldOut: false });
      made++;
    }
  }
  return queries;
}
