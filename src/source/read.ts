import { readFileSync, statSync } from "node:fs";
import { SourceError } from "./error.ts";

/** Larger files are a mistake (an embedded picture, a pasted log), and make a page no phone can load. */
export const MAX_BYTES = 512 * 1024;

/**
 * Reads a text file written by an editor.
 *
 * @param path where the file is on disk
 * @param file what to call it in errors
 * @returns its text, without a byte order mark, with `\n` as the only line end
 * @throws SourceError when it is empty, larger than {@link MAX_BYTES} or not UTF-8
 */
export function readText(path: string, file: string): string {
  const { size } = statSync(path);
  if (size > MAX_BYTES) {
    const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;
    throw new SourceError([
      {
        file,
        message: `文件太大（${kilobytes(size)}）`,
        expected: `不超过${kilobytes(MAX_BYTES)}，内容多就分成几页`,
      },
    ]);
  }
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError([
      {
        file,
        line: firstInvalidLine(bytes),
        message: "文件不是UTF-8编码",
        expected: "在编辑器里另存为UTF-8",
      },
    ]);
  }
  if (text.trim() === "") {
    throw new SourceError([
      { file, message: "文件是空的", expected: "写上内容，或者删掉这个文件" },
    ]);
  }
  return text.replaceAll("\r\n", "\n");
}

function firstInvalidLine(bytes: Buffer): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
