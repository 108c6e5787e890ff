import type { CollectionName } from "../../src/i18n/index.ts";
import type { LawLibrary } from "../../src/law/index.ts";

/** Where the pages go: collections whose front matter is the one that all pages share. */
export const CORPUS_COLLECTIONS = [
  "analysis",
  "merchants",
  "platforms",
  "regulators",
] as const satisfies CollectionName[];

/** One page of the corpus, in the guide's own dialect. */
export interface CorpusPage {
  collection: (typeof CORPUS_COLLECTIONS)[number];
  slug: string;
  title: string;
  summary: string;
  /** Place within its collection, from 1. */
  order: number;
  /** Markdown without front matter. */
  body: string;
  /** Words of the last paragraph, which carry no markup: who has them has the whole page. */
  ending: string;
}

/** Headings a page may have: words, id, and the two parts below it. */
const SECTIONS = [
  ["先看哪里", "overview", "看整体", "看细节"],
  ["怎么登记", "register", "登记的时间", "登记的人"],
  ["怎么保存", "storage", "保存的位置", "保存的期限"],
  ["怎么核对", "check", "核对的次序", "核对的记录"],
  ["怎么沟通", "contact", "第一次回复", "后续的回复"],
  ["怎么复盘", "review", "找出原因", "改进做法"],
  ["谁来负责", "owner", "白天的安排", "夜间的安排"],
  ["常见的疏漏", "gaps", "容易忘的事", "容易混的事"],
] as const;

const TOPICS = ["收货", "发货", "称重", "拍照", "装箱", "签收", "退回", "换货", "盘点", "回访"];
const KINDS = ["陶瓷", "水果", "海鲜", "衣物", "书籍", "灯具", "玩具", "茶叶", "花卉", "家具"];
const PEOPLE = ["客服", "仓管", "店主", "审核员", "值班人员", "打包员", "主管", "复核员"];
const TIMES = ["当天", "接单以后", "第二天上午", "发出以前", "收到消息以后", "每周五", "月底"];
const THINGS = ["原始图片", "装箱视频", "称重记录", "聊天记录", "签收凭证", "登记表", "退回的包裹"];
const PLACES = ["共享文件夹", "店铺后台", "本地硬盘", "登记系统", "订单备注", "纸质档案"];
const ACTS = ["逐项核对", "写明时间", "注明来源", "交给同事复核", "按单号归档", "留一份备份"];
const REASONS = [
  "以后有人问起，就能很快找到",
  "别人接手时不用重新来过",
  "两边说法不同的时候，有东西可以对照",
  "月底汇总才不会漏掉",
  "这样做花的时间不多，却能省下后面的麻烦",
];
const STATES = ["已登记", "待核对", "已归档", "待复印", "已回复"];
const CERTAINTY = ["【建议】", "【主流观点】", "", "", ""];

/**
 * Makes the pages that all systems build. The same numbers give the same texts: page 17 reads the same
 * on every machine (its links depend on how many pages and laws there are).
 *
 * @param count how many pages
 * @param law what the texts refer to, as the guide's own do
 */
export function makeCorpus(count: number, law: LawLibrary): CorpusPage[] {
  const outlines = Array.from({ length: count }, (_, index) => ({
    collection: pick(CORPUS_COLLECTIONS, index),
    slug: `page-${String(index + 1).padStart(4, "0")}`,
    order: Math.floor(index / CORPUS_COLLECTIONS.length) + 1,
  }));
  const provisions = law.instruments.flatMap(({ short, provisions }) =>
    provisions.map(({ target, article }) => ({ target, words: `《${short.zh}》${article}` })),
  );
  return outlines.map((outline, index) => {
    const random = generator(index);
    const any = <T>(list: readonly T[]) => pick(list, Math.floor(random() * list.length));
    const sentence = () =>
      any([
        () => `${any(PEOPLE)}${any(TIMES)}把**${any(THINGS)}**放进${any(PLACES)}，再${any(ACTS)}。`,
        () => `${any(TIMES)}要做的是${any(ACTS)}，${any(REASONS)}。`,
        () => `${any(THINGS)}和${any(THINGS)}要放在一起，由${any(PEOPLE)}*${any(ACTS)}*。`,
        () => `${any(KINDS)}类商品的${any(THINGS)}，${any(TIMES)}由${any(PEOPLE)}检查一次。`,
        () => `如果缺少${any(THINGS)}，先在${any(PLACES)}里写一句说明，${any(REASONS)}。`,
        () =>
          `记录里写\`${any(["ORD", "PKG", "IMG"])}-${1000 + Math.floor(random() * 9000)}\`这样的编号。`,
      ])();
    const lawLink = () => {
      const { target, words } = any(provisions);
      return `相关的条文见[${words}](law:${target})。`;
    };
    const pageLink = () => {
      const { collection, slug } = any(outlines);
      return `另一种情形写在[编号${slug.slice(-4)}的那一页](../${collection}/${slug}.md)。`;
    };
    const paragraph = () =>
      `${any(CERTAINTY)}${repeat(2 + Math.floor(random() * 2), sentence).join("")}`;
    const list = (mark: (at: number) => string) =>
      repeat(3 + Math.floor(random() * 3), sentence).map((item, at) => `${mark(at)} ${item}`);
    const table = () => [
      "| 项目 | 谁来做 | 状态 |",
      "| --- | --- | --- |",
      ...repeat(3 + Math.floor(random() * 3), () => [any(THINGS), any(PEOPLE), any(STATES)]).map(
        (cells) => `| ${cells.join(" | ")} |`,
      ),
    ];

    const topic = any(TOPICS);
    const kind = any(KINDS);
    const title = `${kind}类商品的${topic}记录（${index + 1}）`;
    const ending = `以上是第${index + 1}页，${any(REASONS)}。`;
    const first = Math.floor(random() * SECTIONS.length);
    const section = (at: number) => pick(SECTIONS, first + at * 3);
    const [opening, steps, facts, closing] = [section(0), section(1), section(2), section(3)];
    const blocks = [
      [":::answer", `${kind}类商品的${topic}，${any(TIMES)}由${any(PEOPLE)}${any(ACTS)}。`, ":::"],
      [`## ${opening[0]} {#${opening[1]}}`],
      [paragraph() + lawLink()],
      [`### ${opening[2]} {#${opening[1]}-first}`],
      list(() => "-"),
      [`### ${opening[3]} {#${opening[1]}-second}`],
      [paragraph() + pageLink()],
      [`## ${steps[0]} {#${steps[1]}}`],
      [":::steps 按这个次序做", ...list((at) => `${at + 1}.`), ":::"],
      [paragraph() + lawLink()],
      [`## ${facts[0]} {#${facts[1]}}`],
      [paragraph()],
      table(),
      [`### ${facts[2]} {#${facts[1]}-first}`],
      [
        `${sentence()}${lawLink()}也可以看[一份公开的说明](https://example.org/notes/${index + 1})。`,
      ],
      [`## ${closing[0]} {#${closing[1]}}`],
      [":::warning 这里要当心", sentence(), "", ...list(() => "-"), ":::"],
      [paragraph() + pageLink()],
      [ending],
    ];
    return {
      ...outline,
      title,
      summary: `${kind}类商品在${topic}时要留下哪些记录，由谁来做，放在哪里。`,
      body: blocks.map((lines) => `${lines.join("\n")}\n`).join("\n"),
      ending,
    };
  });
}

function repeat<T>(times: number, make: (index: number) => T): T[] {
  return Array.from({ length: times }, (_, index) => make(index));
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError("an empty list");
  return item;
}

/** Mulberry32: small, fast and the same everywhere. */
function generator(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
