/** Marks that programs and devices are known to leave, one row each. Whoever adds one says where it was seen. */

/** Groups of findings, in the order of the report. */
export const GROUPS = ["declared", "possible", "edits", "camera"] as const;
export type Group = (typeof GROUPS)[number];

export interface Mark {
  id: string;
  group: Group;
  /** Keys of fields, such as `exif:Software`; one that ends in `*` stands for all that begin so. */
  keys: readonly string[];
  /** What the value has to be like; without it, any. */
  when?: (value: string) => boolean;
}

const has =
  (...words: string[]) =>
  (value: string): boolean =>
    words.every((word) => value.includes(word));

const among =
  (...names: string[]) =>
  (value: string): boolean =>
    // `http://cv.iptc.org/newscodes/digitalsourcetype/…`, its end, or the C2PA address.
    names.includes(value.slice(value.lastIndexOf("/") + 1).trim());

const SOURCE = [
  "xmp:iptcExt:DigitalSourceType",
  "xmp:?:DigitalSourceType",
  "c2pa:digitalSourceType",
];
const CREDIT = ["xmp:photoshop:Credit", "iptc:Credit"];
const PROMPTS = ["exif:UserComment", "exif:ImageDescription", "exif:Make", "exif:Model"];

export const MARKS = [
  {
    id: "source-ai",
    group: "declared",
    keys: SOURCE,
    when: among(
      "trainedAlgorithmicMedia",
      "compositeWithTrainedAlgorithmicMedia",
      "compositeSynthetic",
      "trainedAlgorithmicData",
    ),
  },
  { id: "iptc-ai", group: "declared", keys: ["xmp:iptcExt:AI*"] },
  {
    id: "stable-diffusion",
    group: "declared",
    keys: ["png:parameters", "exif:UserComment", "gif:Comment"],
    when: has("Steps: ", "Sampler: "),
  },
  {
    id: "comfyui",
    group: "declared",
    keys: ["png:prompt", "mkv:PROMPT", "mp4:prompt", ...PROMPTS],
    when: has('"class_type"'),
  },
  {
    id: "comfyui",
    group: "declared",
    keys: ["png:workflow", "mkv:WORKFLOW", "mp4:workflow", ...PROMPTS],
    when: has('"nodes"', '"links"'),
  },
  {
    id: "novelai",
    group: "declared",
    keys: ["png:Software", "png:Source", "exif:Software"],
    when: has("NovelAI"),
  },
  { id: "invokeai", group: "declared", keys: ["png:invokeai_*", "png:sd-metadata", "png:Dream"] },
  {
    id: "midjourney",
    group: "declared",
    keys: ["png:Description", "xmp:dc:description", "exif:ImageDescription"],
    when: has(" Job ID: "),
  },
  {
    id: "grok",
    group: "declared",
    keys: ["exif:ImageDescription"],
    when: (value) => value.startsWith("Signature: ") && value.length > 60,
  },
  { id: "google-made", group: "declared", keys: CREDIT, when: has("Made with Google AI") },
  {
    id: "samsung-ai",
    group: "declared",
    keys: ["samsung:*"],
    when: (value) => numberAfter(value, '"genAIType"') > 0,
  },

  {
    id: "source-possible",
    group: "possible",
    keys: SOURCE,
    when: among("composite", "digitalArt"),
  },
  {
    id: "app-field",
    group: "possible",
    keys: ["*"],
    when: (value) => numberAfter(value, '"aigc_label_type"') > 0,
  },
  {
    id: "service-field",
    group: "possible",
    keys: ["exif:ImageDescription", "exif:UserComment"],
    when: has('"ServiceProvider"', '"ServiceUser"'),
  },

  { id: "google-edited", group: "edits", keys: CREDIT, when: has("Edited with Google AI") },
  { id: "apple-clean-up", group: "edits", keys: CREDIT, when: has("Apple Photos Clean Up") },
  { id: "samsung-edit", group: "edits", keys: ["samsung:PhotoEditor*", "samsung:PEg*"] },
  {
    id: "software",
    group: "edits",
    keys: [
      "exif:Software",
      "exif:ImageEditingSoftware",
      "exif:MetadataEditingSoftware",
      "xmp:xmp:CreatorTool",
      "xmp:tiff:Software",
      "xmp:pdf:Producer",
      "iptc:OriginatingProgram",
      "png:Software",
      "pdf:Producer",
      "pdf:Creator",
      "mp4:\xa9too",
      "mp4:\xa9swr",
      "mp4:com.apple.quicktime.software",
      "mkv:WritingApp",
      "mkv:MuxingApp",
      "mkv:ENCODER",
      "riff:ISFT",
      "id3:TSSE",
      "vorbis:ENCODER",
      "ooxml:Application",
    ],
  },
  { id: "history", group: "edits", keys: ["xmp:stEvt:softwareAgent", "xmp:stEvt:action"] },

  {
    id: "source-camera",
    group: "camera",
    keys: SOURCE,
    when: among("digitalCapture", "computationalCapture"),
  },
  { id: "source-other", group: "camera", keys: SOURCE },
  {
    id: "device",
    group: "camera",
    keys: [
      "exif:Make",
      "exif:Model",
      "exif:LensModel",
      "mp4:com.apple.quicktime.make",
      "mp4:com.apple.quicktime.model",
      "mp4:\xa9mak",
      "mp4:\xa9mod",
    ],
  },
  {
    id: "time",
    group: "camera",
    keys: [
      "exif:DateTimeOriginal",
      "exif:OffsetTimeOriginal",
      "exif:CreateDate",
      "mp4:com.apple.quicktime.creationdate",
      "mp4:CreateDate",
      "mkv:DateUTC",
    ],
  },
  {
    id: "place",
    group: "camera",
    keys: ["exif:GPSPosition", "mp4:com.apple.quicktime.location.ISO6709", "mp4:\xa9xyz"],
  },
  { id: "after-end", group: "camera", keys: ["file:extra"] },
] as const satisfies readonly Mark[];

export type MarkId = (typeof MARKS)[number]["id"];

/** The number that follows a name in JSON, or 0. The text may be anything, so it is not parsed. */
function numberAfter(text: string, name: string): number {
  const at = text.indexOf(name);
  if (at < 0) return 0;
  return (
    parseInt(text.slice(at + name.length, at + name.length + 12).replace(/[:\s"]/g, ""), 10) || 0
  );
}

export function matches(mark: Mark, key: string, value: string): boolean {
  return (
    mark.keys.some((wanted) =>
      wanted.endsWith("*") ? key.startsWith(wanted.slice(0, -1)) : key === wanted,
    ) &&
    (mark.when?.(value) ?? true)
  );
}
