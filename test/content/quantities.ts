import type { Provision } from "../../src/law/index.ts";

/** An amount or a period, such as 2000 yuan or 6 months, however it is written. */
export interface Quantity {
  text: string;
  value: number;
  unit: string;
}

const UNITS: Record<string, string> = {
  元: "元",
  日: "日",
  天: "日",

  个月: "月",
  年: "年",
  小时: "小时",
  周岁: "周岁",
  岁: "周岁",
  "%": "%",
  倍: "倍",
};
const UNIT = "个月|周岁|小时|元|日|天|年|岁|%|倍";
const FIGURE_UNITS = { day: "日", month: "月", year: "年", yuan: "元", percent: "%" } as const;

const DIGITS = "零一二三四五六七八九";
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 二千 → 2000, 五十万 → 500000, 两 → 2. */
function han(text: string): number {
  const [high, low] = text.split("万");
  if (low !== undefined) return han(high ?? "") * 10_000 + (low === "" ? 0 : han(low));
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll("两", "二")) {
    const power = POWERS[character];
    if (power === undefined) digit = DIGITS.indexOf(character);
    else {
      total += (digit || 1) * power;
      digit = 0;
    }
  }
  return total + digit;
}

/** The amounts and periods in a text; calendar days are none. */
export function quantitiesIn(source: string): Quantity[] {
  const text = source
    .replace(/\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:中|上半年|下半年|底)?/gu, "□")
    .replace(/\d{1,2}月\d{1,2}日/gu, "□")
    .replace(/第[零一二三四五六七八九十百千\d]+[条款项]/gu, "□");
  const found: Quantity[] = [];
  // A range shares the unit of its end: 5到10日, 3000元至1万元.
  const range = new RegExp(
    `(\\d+(?:\\.\\d+)?)(万?)(?:至|到|—|-)(?=\\d+(?:\\.\\d+)?万?(${UNIT}))`,
    "gu",
  );
  for (const [whole, digits = "", ten, unit = ""] of text.matchAll(range)) {
    found.push({
      text: whole,
      value: Number(digits) * (ten ? 10_000 : 1),
      unit: UNITS[unit] ?? unit,
    });
  }
  for (const [whole, digits = "", ten, unit = ""] of text.matchAll(
    new RegExp(`(\\d+(?:\\.\\d+)?)(万?)余?(${UNIT})`, "gu"),
  )) {
    found.push({
      text: whole,
      value: Number(digits) * (ten ? 10_000 : 1),
      unit: UNITS[unit] ?? unit,
    });
  }
  for (const [whole, digits = "", unit = ""] of text.matchAll(
    // 几十元 and 数百元 are no amounts; the 万 of 50万元 belongs to the digits before it.
    new RegExp(
      `(?<![\\d几数多余零一二两三四五六七八九十百千万])([零一二两三四五六七八九十百千万]+)余?(${UNIT})`,
      "gu",
    ),
  )) {
    found.push({ text: whole, value: han(digits), unit: UNITS[unit] ?? unit });
  }
  for (const [whole, digits = ""] of text.matchAll(/百分之([零一二三四五六七八九十百]+)/gu)) {
    found.push({ text: whole, value: han(digits), unit: "%" });
  }
  return found;
}

/** The amounts and periods that a provision states, in its words, ours, or its figures. */
export function quantitiesOf(provision: Provision): Quantity[] {
  const { quote = "", plain, disputed, figures } = provision;
  const numbers = figures.flatMap(({ min, max, unit }) =>
    [min, max].flatMap((value) =>
      value === undefined ? [] : [{ text: "", value, unit: FIGURE_UNITS[unit] }],
    ),
  );
  return [...quantitiesIn([quote, plain.zh, disputed?.zh].join("。")), ...numbers];
}

/** Whether two quantities say the same. */
export function same(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.unit === b.unit;
}
