/**
 * Prints what a first visit to each kind of page weighs: `npm run build && npm run bench:weight`.
 */
import { builtPages, DIST } from "../../test/site/built.ts";
import { kindOf, PAGE_KINDS } from "../../test/site/kinds.ts";
import { firstVisit } from "./weight.ts";

const visits = builtPages().map(({ path }) => ({
  path,
  kind: kindOf(path),
  weight: firstVisit(DIST, path),
}));
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const rows = PAGE_KINDS.flatMap((kind) => {
  const own = visits
    .filter((visit) => visit.kind === kind)
    .sort((a, b) => b.weight.total - a.weight.total);
  const [heaviest] = own;
  const middle = own[Math.floor(own.length / 2)];
  if (!heaviest || !middle) return [];
  const { html, css, js, total } = heaviest.weight;
  if (total > kind.limit) process.exitCode = 1;
  return [
    [
      kind.name,
      String(own.length),
      heaviest.path,
      ...[html, css, js, total, middle.weight.total, kind.limit].map(kilobytes),
    ],
  ];
});
const table = [
  ["种类", "页数", "最重的一页", "HTML", "CSS", "JS", "合计", "中位", "上限"],
  ["---", "--:", "---", "--:", "--:", "--:", "--:", "--:", "--:"],
  ...rows,
];
console.log("第一次打开一页要传的KB（1KB是1000字节），Brotli压缩：\n");
console.log(table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
if (process.exitCode) console.error("\n有一类页面超过了上限。");
