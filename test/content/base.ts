import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGuide, type Guide } from "../../src/content/index.ts";
import { FIXTURE } from "../markdown/context.ts";
import { day } from "../law/days.ts";
import { folderWith, type Files } from "../source/folder.ts";

/** A page as an editor writes it, one field a line from line 2; `undefined` leaves a field out. */
export function page(fields: Record<string, string | undefined> = {}, body = BODY): string {
  const all: Record<string, string | undefined> = {
    title: "民事怎么办", // line 2
    summary: "一句话说明这一页讲什么，给搜索结果用。",
    audience: "[merchants]",
    order: "1",
    reviewed: "2026-11-22",
    reviewEvery: "180",
    sources: "[{ title: 报道, publisher: 某报 }]",
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\n`],
  );
  return `---\n${lines.join("")}---\n${body}`;
}

/** A body that is as it should be; with `page()` it begins on line 10. */
export const BODY = `
:::answer
可以请求撤销，见[《民法典》第一百四十八条](law:civil-code/148)。
:::

## 还不知道的 {#unknown}

没有查到判决。
`;

const home = `lead: 这里说明法律怎么看，以及接下来怎么做。
situations:
  - text: 平台限我举证
    page: analysis/civil.md
    fragment: unknown
people:
  - name: 商家
    text: 先做什么
    for: merchants
    page: merchants/first.md
first:
  - { text: 限我24小时, hint: 先做什么后做什么, page: merchants/first.md }
layers:
  - { name: 民事, question: 钱能不能要回来, text: 先看退款是谁决定的, page: analysis/civil.md }
how:
  - 每一条法律都写明施行日和效力。
`;

const law = (name: string) => readFileSync(join(FIXTURE, "law", name), "utf8");

/** A small guide in which all is well. */
export const BASE = {
  "law/civil-code.yaml": law("civil-code.yaml"),
  "law/criminal.yaml": law("criminal.yaml"),
  "zh/home.yaml": home,
  "zh/analysis/civil.md": page(),
  "zh/analysis/criminal.md": page({ title: "刑事怎么办", order: "2" }),
  "zh/merchants/first.md": page({ title: "先做什么" }),
} satisfies Files;

/** Loads the base with some files changed, added or left out. */
export function guideWith(files: Files = {}): Guide {
  const path = folderWith({ ...BASE, ...files });
  return loadGuide({ path, name: "content" }, day("2026-11-22"));
}
