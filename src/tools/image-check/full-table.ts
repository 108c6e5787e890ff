import ExifReader from "exifreader";

export interface Row {
  group: string;
  name: string;
  value: string;
}

/** More of a file than this is not read for the table: metadata stands at the beginning. */
export const TABLE_LIMIT = 16 * 1024 * 1024;
const MAX_ROWS = 1000;
const MAX_VALUE = 1000;

/**
 * Every field that ExifReader finds.
 *
 * @throws when the file has no metadata that it knows
 */
export async function fullTable(file: Blob): Promise<Row[]> {
  const buffer = await file.slice(0, TABLE_LIMIT).arrayBuffer();
  const tags = await ExifReader.load(buffer, { expanded: true, async: true });
  const rows: Row[] = [];
  for (const [group, fields] of Object.entries(tags as Record<string, unknown>)) {
    if (typeof fields !== "object" || fields === null || group === "Thumbnail") continue;
    for (const [name, field] of Object.entries(fields as Record<string, unknown>)) {
      if (rows.length >= MAX_ROWS) return rows;
      const text = describe(field);
      if (text !== undefined && !name.startsWith("_"))
        rows.push({ group, name, value: text.slice(0, MAX_VALUE) });
    }
  }
  return rows;
}

function describe(field: unknown): string | undefined {
  if (typeof field === "string" || typeof field === "number") return String(field);
  if (typeof field !== "object" || field === null) return undefined;
  const { description, value } = field as { description?: unknown; value?: unknown };
  if (typeof description === "string" && description !== "") return description;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
