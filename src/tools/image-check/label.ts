/** The hidden label of GB 45438-2025 (its Annex E): JSON text in a field whose name contains `AIGC`. */

export const LABEL_FIELDS = [
  "Label",
  "ContentProducer",
  "ProduceID",
  "ReservedCode1",
  "ContentPropagator",
  "PropagateID",
  "ReservedCode2",
] as const;

export type LabelField = (typeof LABEL_FIELDS)[number];

/** How a label differs from what Annex E asks for. */
export type Deviation =
  | { kind: "no-json" }
  | { kind: "escaped" }
  | { kind: "missing"; field: LabelField }
  | { kind: "not-text"; field: LabelField }
  | { kind: "empty"; field: LabelField }
  | { kind: "value"; field: "Label" }
  | { kind: "characters"; field: LabelField }
  | { kind: "unknown"; field: string };

export interface Label {
  /** What is there, of the seven. Numbers are turned into texts. */
  values: Partial<Record<LabelField, string>>;
  /** 1 is AI-made, 2 may be, 3 is suspected to be; absent when `Label` says something else. */
  level?: 1 | 2 | 3;
  deviations: Deviation[];
  producer?: ProviderCode;
  propagator?: ProviderCode;
}

/** The form of a provider's name or code. Which company a code belongs to cannot be told from a file. */
export interface ProviderCode {
  /** `code` has the 27 characters of the coding rules; anything else is a name or a number of its own. */
  form: "code" | "other";
  /** The eighteen characters of the organisation's unified social credit code, where it carries one. */
  creditCode?: string;
  /** Whether its last character fits the others (GB 32100-2015); it can be worked out by anyone. */
  checks?: boolean;
  role?: "generating" | "propagating";
}

const MAX_LABEL = 64 * 1024;

/**
 * Reads a label.
 *
 * @param text the value of a field; at most 64 KB of it are looked at
 * @param named whether the field is called AIGC. If not, the text has to name the label itself
 * @returns `undefined` when the text is no label: other text, broken JSON, JSON about something else
 * @example
 * parseLabel('{"Label":"1","ContentProducer":"示例服务","ProduceID":"7"}', true)?.level // 1
 * parseLabel('{"AIGC":{"Label":"9"}}', false)?.level // undefined
 * parseLabel("AIGC", true) // undefined
 */
export function parseLabel(text: string, named: boolean): Label | undefined {
  if (text.length > MAX_LABEL) return undefined;
  const deviations: Deviation[] = [];
  let parsed = parseObject(text);
  if (!parsed && text.includes("&quot;")) {
    // Some programs escape the text twice.
    parsed = parseObject(text.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    deviations.push({ kind: "escaped" });
  }
  if (!parsed) return undefined;
  const inner = parsed["AIGC"];
  const wrapped = typeof inner === "string" ? parseObject(inner) : asObject(inner);
  if (!wrapped && !named) return undefined;
  const object = wrapped ?? parsed;
  if (!LABEL_FIELDS.some((field) => Object.hasOwn(object, field))) return undefined;
  return checkLabel(object, deviations);
}

/** The label whose fields have been read one by one, as structured XMP gives them. */
export function checkLabel(object: Record<string, unknown>, deviations: Deviation[] = []): Label {
  const values: Label["values"] = {};
  for (const field of LABEL_FIELDS) {
    if (!Object.hasOwn(object, field)) {
      if (!field.startsWith("Reserved")) deviations.push({ kind: "missing", field });
      continue;
    }
    const value = object[field];
    if (typeof value !== "string") deviations.push({ kind: "not-text", field });
    const text = typeof value === "string" ? value : JSON.stringify(value);
    values[field] = text;
    if (text === "" && (field === "ContentProducer" || field === "ProduceID"))
      deviations.push({ kind: "empty", field });
    if (!isPlain(text)) deviations.push({ kind: "characters", field });
  }
  for (const field of Object.keys(object).slice(0, 20))
    if (!LABEL_FIELDS.some((known) => known === field)) deviations.push({ kind: "unknown", field });
  const level = Number(values.Label);
  const known = level === 1 || level === 2 || level === 3;
  if (values.Label !== undefined && !known) deviations.push({ kind: "value", field: "Label" });
  return {
    values,
    ...(known ? { level } : {}),
    deviations,
    ...(values.ContentProducer ? { producer: providerCode(values.ContentProducer) } : {}),
    ...(values.ContentPropagator ? { propagator: providerCode(values.ContentPropagator) } : {}),
  };
}

/** Annex E allows the characters 0x21 to 0x7E but for the backslash; the quotation mark only escaped. */
function isPlain(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x21 || code > 0x7e || code === 0x5c) return false;
  }
  return true;
}

/**
 * Takes apart a provider's code (TC260-PG-20252A): `00`, two digits for the kind of subject, its eighteen
 * characters, one digit for the role and four of its own.
 *
 * @example providerCode("001191000000DEM0DATA0110001")
 * // { form: "code", creditCode: "91000000DEM0DATA01", checks: true, role: "generating" }
 * @example providerCode("示例服务") // { form: "other" }
 */
export function providerCode(text: string): ProviderCode {
  if (text.length !== 27 || !/^00[0-9A-Z]+$/.test(text)) return { form: "other" };
  const role = { 1: "generating", 2: "propagating" } as const;
  const digit = text[22];
  return {
    form: "code",
    ...(text.startsWith("11", 2)
      ? { creditCode: text.slice(4, 22), checks: creditCodeChecks(text.slice(4, 22)) }
      : {}),
    ...(digit === "1" || digit === "2" ? { role: role[digit] } : {}),
  };
}

/** The characters of a unified social credit code: no I, O, S, V or Z, which look like others. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * Whether the last character of a unified social credit code fits the seventeen before it (GB 32100-2015, 5.4).
 * That the code was ever given to anyone does not follow.
 *
 * @example creditCodeChecks("91000000DEM0DATA01") // true
 */
export function creditCodeChecks(code: string): boolean {
  const numbers = [...code].map((character) => ALPHABET.indexOf(character));
  if (numbers.length !== 18 || numbers.includes(-1)) return false;
  let sum = 0;
  let weight = 1;
  for (const number of numbers.slice(0, 17)) {
    sum += number * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === numbers[17];
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}
