/**
 * What a reader takes in as one thing: an article or paragraph of a law (第五十八条、第二百八十七条之一), a date, an
 * amount or a time limit with its unit.
 */
const ONE_THING =
  /第[〇零一二三四五六七八九十百千]+[条款项章节](?:之[一二三四五六七八九十]+)?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d[\d,.]*(?:[至到–]\d[\d,.]*)?(?:个月|小时|分钟|万元|亿元|[元年月日天周岁倍%％])/gu;

/**
 * Marks what must not be broken at the end of a line. Nothing is added to the words themselves, so that copying and
 * searching find them as they are written.
 *
 * @param html text that is already escaped
 * @returns the same text with `<span class="nowrap">` around each such part
 * @example
 * keepTogether("依第五十八条，罚2000元以下") // '依<span class="nowrap">第五十八条</span>，罚<span class="nowrap">2000元</span>以下'
 * @see https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end
 */
export function keepTogether(html: string): string {
  return html.replace(ONE_THING, '<span class="nowrap">$&</span>');
}
