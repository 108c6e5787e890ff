import { PLANS, type Progress } from "../print/index.ts";

/**
 * What a build tells of a printed edition.
 *
 * @example
 * lineFor({ id: "merchants", locale: "zh", pages: 99, bytes: 1_073_457, seconds: 1.25 })
 * // "PDF 商家版（zh）：99页，1.07 MB，1.3秒"
 */
export function lineFor({ id, locale, pages, bytes, seconds }: Progress): string {
  const time = seconds === undefined ? "没有变，用上次的" : `${seconds.toFixed(1)}秒`;
  return `PDF ${PLANS[id].title.zh}（${locale}）：${pages}页，${(bytes / 1_000_000).toFixed(2)} MB，${time}`;
}
