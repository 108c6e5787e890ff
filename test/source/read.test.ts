import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAX_BYTES, readText } from "../../src/source/index.ts";
import { folderWith } from "./folder.ts";
import { messageOf } from "./problems.ts";

/** Reads content from disk as `page.md`. */
function read(content: string | Uint8Array): string {
  return readText(join(folderWith({ "on-disk.md": content }), "on-disk.md"), "page.md");
}

describe("what is taken", () => {
  test("UTF-8 text, as it is", () => {
    expect(read("第一行\n第二行\n")).toBe("第一行\n第二行\n");
  });

  test("a byte order mark is not part of the text", () => {
    expect(read(new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from("---\n")]))).toBe("---\n");
  });

  test("line ends of Windows become those of Unix", () => {
    expect(read("一\r\n二\r\n")).toBe("一\n二\n");
  });

  test("a file of exactly the greatest size", () => {
    expect(read("a".repeat(MAX_BYTES))).toHaveLength(MAX_BYTES);
  });
});

describe("what is refused", () => {
  test.each(["", " \n\t\n", "\uFEFF"])("a file without words: %j", (content) => {
    expect(messageOf(() => read(content))).toBe(
      "page.md：文件是空的。应为：写上内容，或者删掉这个文件",
    );
  });

  test("one byte more than the greatest size", () => {
    expect(messageOf(() => read("a".repeat(MAX_BYTES + 1)))).toBe(
      "page.md：文件太大（513 KB）。应为：不超过512 KB，内容多就分成几页",
    );
  });

  test("a file that is not UTF-8, with the first line that is not", () => {
    const gbk = new Uint8Array([...Buffer.from("标题\n正文\n"), 0xb1, 0xe7, 0xcd, 0xbc, 0x0a]);
    expect(messageOf(() => read(gbk))).toBe(
      "page.md:3：文件不是UTF-8编码。应为：在编辑器里另存为UTF-8",
    );
  });

  test("a file cut off within its last character", () => {
    const cut = Buffer.from("一\n二").subarray(0, -1);
    expect(messageOf(() => read(cut))).toBe(
      "page.md:2：文件不是UTF-8编码。应为：在编辑器里另存为UTF-8",
    );
  });
});
