import { COLLECTIONS } from "../../src/i18n/index.ts";

/** A kind of page: what pages of it are checked, measured and looked at as one. */
export interface PageKind {
  name: string;
  /** Whether a page is of this kind, where none before it in the list was. */
  pattern: RegExp;
  /** One that shows what the kind can hold: the one looked at where looking at all would take too long. */
  example: string;
  /** The most bytes of HTML, CSS and JavaScript that a first visit may take, compressed with Brotli. */
  limit: number;
}

const SECTIONS = COLLECTIONS.join("|");

/** Every page of the site is of one of these kinds: the first whose pattern fits. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: "首页", pattern: /^\/$/, example: "/", limit: 25_000 },
  { name: "栏目", pattern: RegExp(`^/(${SECTIONS})/$`), example: "/analysis/", limit: 20_000 },
  {
    name: "设计",
    pattern: /^\/about\/design\/$/,
    example: "/about/design/",
    limit: 25_000,
  },
  {
    name: "正文",
    pattern: RegExp(`^/(${SECTIONS})/[^/]+/$`),
    example: "/analysis/administrative/",
    limit: 25_000,
  },
  { name: "法律目录", pattern: /^\/law\/$/, example: "/law/", limit: 20_000 },
  { name: "时间线", pattern: /^\/law\/timeline\/$/, example: "/law/timeline/", limit: 20_000 },
  { name: "一部法律", pattern: /^\/law\/[^/]+\/$/, example: "/law/civil-code/", limit: 25_000 },
  {
    name: "法条",
    pattern: /^\/law\/[^/]+\/[^/]+\/$/,
    example: "/law/public-security-2025/58/",
    limit: 20_000,
  },
  { name: "术语", pattern: /^\/glossary\/$/, example: "/glossary/", limit: 25_000 },
  { name: "找谁", pattern: /^\/channels\/$/, example: "/channels/", limit: 25_000 },
  {
    name: "图片检查",
    pattern: /^\/tools\/image-check\/$/,
    example: "/tools/image-check/",
    limit: 35_000,
  },
  { name: "搜索", pattern: /^\/search\/$/, example: "/search/", limit: 35_000 },
  { name: "下载", pattern: /^\/downloads\/$/, example: "/downloads/", limit: 20_000 },
  { name: "没有这一页", pattern: /^\/404\.html$/, example: "/404.html", limit: 20_000 },
];

/**
 * The kind of a page.
 *
 * @param path on the site, such as `/law/civil-code/148/`
 * @throws RangeError when it is of none
 *
 * @example
 * kindOf("/law/civil-code/148/").name // "法条"
 */
export function kindOf(path: string): PageKind {
  const kind = PAGE_KINDS.find(({ pattern }) => pattern.test(path));
  if (kind) return kind;
  throw new RangeError(`${path} is of no kind: add one to test/site/kinds.ts`);
}
