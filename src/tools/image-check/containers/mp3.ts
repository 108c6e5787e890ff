import { starts } from "../bytes.ts";
import type { Collector } from "../collector.ts";
import type { Window } from "../window.ts";
import { readId3 } from "./id3.ts";
import { readFlac } from "./vorbis.ts";

/** Reads the tag at the beginning of an MP3 file; some programs put one before a FLAC file, too. */
export async function readMp3(window: Window, out: Collector): Promise<void> {
  if (!starts(await window.some(0, 3), "ID3")) return;
  const end = await readId3(window, 0, out);
  if (!starts(await window.some(end, 4), "fLaC")) return;
  out.format = "flac";
  await readFlac(window, out, end);
}
