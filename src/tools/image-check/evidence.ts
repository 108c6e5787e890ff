import { LIST_DATE, type Credentials } from "./credentials.ts";
import { GROUPS } from "./marks.ts";
import type { Finding, Report } from "./report.ts";
import type { Words } from "./words/zh.ts";

export const TOOL = { name: "biantu image-check", version: "1.0.0" };

/** One checked file, as it is kept. */
export interface Checked {
  name: string;
  size: number;
  /** As the device's file system says, in ISO 8601; absent for pasted pictures. */
  modified?: string;
  sha256?: string;
  report: Report;
  /** The result of checking the content credentials, where that was asked for. */
  credentials?: Credentials;
}

export interface Evidence {
  tool: typeof TOOL;
  /** When the record was made, in ISO 8601 with the device's offset, and the name of its zone. */
  made: { time: string; zone: string };
  notes: string[];
  files: Checked[];
}

/**
 * A time with the offset of its zone.
 *
 * @example zonedTime(new Date(0), -480) // "1970-01-01T08:00:00+08:00"
 */
export function zonedTime(time: Date, offset = time.getTimezoneOffset()): string {
  const local = new Date(time.getTime() - offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${local}${offset > 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function makeEvidence(files: Checked[], words: Words, now = new Date()): Evidence {
  return {
    tool: TOOL,
    made: { time: zonedTime(now), zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    notes: [words.always, words.keep.integrity],
    files,
  };
}

/** Puts values in the `{blanks}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

export function placeText({ place }: Pick<Finding, "place">, words: Words): string {
  return fill(place.index === undefined ? words.where : words.whereNumbered, { ...place });
}

/** How a label differs from the standard, in words. */
export function deviationTexts(finding: Finding, words: Words): string[] {
  return (finding.label?.deviations ?? []).map((deviation) =>
    fill(words.label.deviation[deviation.kind], {
      field: "field" in deviation ? deviation.field : "",
    }),
  );
}

/** What the form of a provider's name or code says; never whose it is. */
export function providerTexts(finding: Finding, words: Words): string[] {
  const { label } = finding;
  return (["ContentProducer", "ContentPropagator"] as const).flatMap((field) => {
    const provider = field === "ContentProducer" ? label?.producer : label?.propagator;
    if (!provider) return [];
    if (provider.form === "other") return [fill(words.label.name, { field })];
    if (provider.creditCode === undefined) return [fill(words.label.codeOnly, { field })];
    const checks = words.label.checks[provider.checks ? "true" : "false"];
    return [fill(words.label.code, { field, code: provider.creditCode, checks })];
  });
}

/** The remarks on a file as a whole: what is odd about it, and what of it was not read. */
export function remarks(report: Report, words: Words): string[] {
  const notes = report.notes.map((note) =>
    fill(words.notes[note], { format: words.formats[report.format] }),
  );
  const problems = report.problems.map((problem) =>
    fill(words.problems[problem.kind], { part: problem.part }),
  );
  return [...new Set([...notes, ...problems])];
}

/** Which groups have nothing in them, in a sentence; empty when each has something. */
export function absence(report: Report, words: Words): string {
  const groups = GROUPS.filter(
    (group) => !report.findings.some((finding) => finding.group === group),
  );
  if (groups.length === 4) return words.nothing;
  const list = groups.map((group) => words.group[group].none).join(words.list);
  return list === "" ? "" : fill(words.someNothing, { list });
}

/** How much each group has, in a line. */
export function overview(report: Report, words: Words): string {
  const counts = GROUPS.flatMap((group) => {
    const count = report.findings.filter((finding) => finding.group === group).length;
    return count === 0 ? [] : [fill(words.foundCount, { group: words.group[group].title, count })];
  });
  return counts.length === 0
    ? words.nothingShort
    : `${words.found}${words.colon}${counts.join(words.list)}`;
}

/** The three facts about content credentials, each with its question. */
export function credentialFacts(credentials: Credentials, words: Words): [string, string][] {
  return (["unchanged", "signature", "listed"] as const).map((fact) => [
    words.c2pa[fact],
    fill(words.c2pa.answers[fact][credentials[fact]], { date: LIST_DATE }),
  ]);
}

/** The record as plain text, to paste into a claim. */
export function evidenceText({ tool, made, notes, files }: Evidence, words: Words): string {
  const lines = [
    words.keep.heading,
    `${words.keep.made}${words.colon}${made.time} (${made.zone})`,
    `${words.keep.tool}${words.colon}${tool.name} ${tool.version}`,
    ...notes,
  ];
  files.forEach(({ name, size, modified, sha256, report, credentials }, index) => {
    const { facts } = words;
    lines.push(
      "",
      `${index + 1}. ${oneLine(name)}`,
      `${facts.format}${words.colon}${words.formats[report.format]}`,
      `${facts.size}${words.colon}${fill(facts.bytes, { count: size })}`,
      `${facts.hash}${words.colon}${sha256 ?? words.keep.noHash}`,
    );
    if (modified) lines.push(`${facts.modified}${words.colon}${modified}`);
    lines.push(...remarks(report, words));
    for (const group of GROUPS) {
      const findings = report.findings.filter((finding) => finding.group === group);
      if (findings.length > 0) lines.push(`[${words.group[group].title}]`);
      for (const finding of findings) {
        lines.push(
          `- ${words.findings[finding.id].title}`,
          `  ${words.value}${words.colon}${finding.name} = ${oneLine(finding.value)}`,
          `  ${words.place}${words.colon}${placeText(finding, words)}`,
          ...[...providerTexts(finding, words), ...deviationTexts(finding, words)].map(
            (text) => `  ${text}`,
          ),
        );
      }
    }
    const missing = absence(report, words);
    if (missing) lines.push(missing);
    if (credentials) {
      const { title, expired, limits } = words.c2pa;
      const answers = credentialFacts(credentials, words).map((pair) => pair.join(words.colon));
      lines.push(`[${title}]`, ...answers, ...(credentials.expired ? [expired] : []), limits);
    }
  });
  return `${lines.join("\n")}\n`;
}

/** A value cannot pretend to be a line of the record. */
function oneLine(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/[\u0085\u2028\u2029]/g, " ");
}
