import { z } from "zod";
import type { Locale } from "../i18n/index.ts";
import { checkShape, SourceError, type Problem } from "../source/index.ts";
import { readData, type ContentFolder } from "./files.ts";
import { CONFIDENCES } from "./page.ts";

/** Whom a reader may turn to: `content/<locale>/channels.yaml`. */
export const channelsSchema = z.strictObject({
  channels: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        name: z.string().min(1),
        /** A number or an address, as people write it. */
        contact: z.string().min(1),
        url: z.url({ protocol: /^https$/ }).optional(),
        who: z.string().min(1),
        for: z.string().min(1),
        not: z.string().min(1),
        how: z.string().min(1).optional(),
        /** 记忆: common knowledge that was not checked. */
        confidence: z.enum([...CONFIDENCES, "记忆"]),
      }),
    )
    .min(1),
});

export type Channel = z.output<typeof channelsSchema>["channels"][number];

/**
 * Reads the channels of a language.
 *
 * @returns none where the language has no such file
 * @throws SourceError for a wrong shape, or an id that two channels have
 */
export function loadChannels(folder: ContentFolder, locale: Locale): readonly Channel[] {
  const source = readData(folder, locale, "channels.yaml");
  if (!source) return [];
  const { file } = source;
  const { channels } = checkShape(source, channelsSchema);
  const problems = channels.flatMap(({ id }, index): Problem[] =>
    channels.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            file,
            line: source.lineOf(["channels", index, "id"]),
            message: `编号${id}写了两次`,
            expected: "每个渠道的编号不同",
          },
        ],
  );
  if (problems.length > 0) throw new SourceError(problems);
  return channels;
}
