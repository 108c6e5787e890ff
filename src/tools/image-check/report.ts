import type { Place, Problem } from "./collector.ts";
import { checkLabel, LABEL_FIELDS, parseLabel, type Label } from "./label.ts";
import { MARKS, matches, type Group, type Mark, type MarkId } from "./marks.ts";
import type { Format, Reading } from "./read.ts";

/** What a finding is, and so which words explain it. */
export type FindingId =
  | "label-1"
  | "label-2"
  | "label-3"
  | "label-other"
  | "label-unreadable"
  | "c2pa"
  | "changed-later"
  | "thumbnail"
  | MarkId;

export interface Finding {
  id: FindingId;
  group: Group;
  /** The name of the field in the file's own words. */
  name: string;
  /** What stands there, as it stands there. */
  value: string;
  place: Place;
  label?: Label;
}

/** Everything that is shown and kept of one file. It holds no judgement. */
export interface Report {
  format: Format;
  size: number;
  dimensions?: { width: number; height: number };
  findings: Finding[];
  /** Remarks on the file as a whole. */
  notes: ("several-labels" | "name-differs" | "not-supported" | "empty")[];
  problems: Problem[];
  thumbnail?: { offset: number; length: number };
  hasC2pa: boolean;
}

/** Texts longer than this are cut where they are shown. */
const MAX_SHOWN = 4000;

/** Sorts what a file says into the groups of the report. */
export function makeReport(reading: Reading): Report {
  const { format, size, fields, c2pa, problems, dimensions, thumbnail } = reading;
  const findings: Finding[] = [];
  const notes: Report["notes"] = [];
  let labels = 0;

  const pieces: Record<string, unknown> = {};
  for (const field of fields) {
    const { key, value, place } = field;
    const base = { name: field.name, value: value.slice(0, MAX_SHOWN), place };
    const local = key.slice(key.lastIndexOf(":") + 1);
    if (key.startsWith("xmp:TC260:") && LABEL_FIELDS.some((known) => known === local))
      pieces[local] = value;
    // `AIGC` by itself, or at the end of a name such as `com.example.AIGC`.
    const named = /(?:^|[.:])aigc$/i.test(key);
    const mayHold = named || (value.includes("AIGC") && value.trimStart().startsWith("{"));
    const label = mayHold ? parseLabel(value, named) : undefined;
    if (label) {
      labels++;
      findings.push(labelFinding(label, base));
      continue;
    }
    if (named) findings.push({ ...base, id: "label-unreadable", group: "possible" });
    const mark = MARKS.find((candidate: Mark) => matches(candidate, key, value));
    if (mark) findings.push({ ...base, id: mark.id, group: mark.group });
  }
  if (Object.keys(pieces).length > 0) {
    const first = fields.find(({ key }) => key.startsWith("xmp:TC260:"));
    if (first) {
      labels++;
      const label = checkLabel(pieces, [{ kind: "no-json" }]);
      findings.push(
        labelFinding(label, { ...first, name: "TC260", value: JSON.stringify(pieces) }),
      );
    }
  }
  const [box] = c2pa;
  if (box)
    findings.push({ id: "c2pa", group: "camera", name: "C2PA", value: box.part, place: box });
  const changed = changedLater(reading);
  if (changed) findings.push(changed);

  if (labels > 1) notes.push("several-labels");
  if (format === "empty") notes.push("empty");
  else if (format === "unknown" || format === "zip") notes.push("not-supported");
  return {
    format,
    size,
    ...(dimensions && { dimensions }),
    findings,
    notes,
    problems,
    ...(thumbnail && { thumbnail }),
    hasC2pa: c2pa.length > 0,
  };
}

function labelFinding(label: Label, base: Pick<Finding, "name" | "value" | "place">): Finding {
  const { name, value, place } = base;
  return {
    id: label.level ? `label-${label.level}` : "label-other",
    group: label.level === 1 ? "declared" : "possible",
    name,
    value,
    place,
    label,
  };
}

/** Exif says that the file was saved later than the picture was taken; both are text that anyone can write. */
function changedLater({ fields }: Reading): Finding | undefined {
  const taken = fields.find(({ key }) => key === "exif:DateTimeOriginal");
  const saved = fields.find(({ key }) => key === "exif:ModifyDate");
  if (!taken || !saved || saved.value <= taken.value) return undefined;
  return {
    id: "changed-later",
    group: "edits",
    name: saved.name,
    value: `${saved.value} > ${taken.value}`,
    place: saved.place,
  };
}
