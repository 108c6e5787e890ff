import type { Format } from "./read.ts";

/** Endings that a format's files commonly have. */
const ENDINGS: Partial<Record<Format, string>> = {
  jpeg: "jpg jpeg jpe jfif",
  png: "png",
  webp: "webp",
  gif: "gif",
  tiff: "tif tiff dng nef cr2 arw",
  heic: "heic heif hif",
  avif: "avif",
  mp4: "mp4 m4v m4a mov 3gp",
  mov: "mov qt mp4",
  matroska: "mkv mka",
  webm: "webm",
  avi: "avi",
  wav: "wav",
  mp3: "mp3",
  flac: "flac",
  ogg: "ogg oga opus ogv",
  pdf: "pdf ai",
  docx: "docx docm",
  xlsx: "xlsx xlsm",
  pptx: "pptx pptm",
};

/** @example endingFits("a.png", "jpeg") // false */
export function endingFits(name: string, format: Format): boolean {
  const dot = name.lastIndexOf(".");
  const usual = ENDINGS[format];
  return dot < 0 || !usual || usual.split(" ").includes(name.slice(dot + 1).toLowerCase());
}
