import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  buildIndex,
  fromMemory,
  indexFiles,
  IndexError,
  SearchEngine,
  searchDocuments,
  vocabularyOf,
} from "../../src/search/index.ts";
import { doc, realGuide, traditional } from "./answers.ts";

const files = indexFiles(realGuide(), "zh");

describe("the index of the guide", () => {
  test("is the same for the same texts, and another for others", { timeout: 60_000 }, () => {
    const documents = searchDocuments(realGuide(), "zh");
    const vocabulary = vocabularyOf(realGuide(), "zh");
    const again = buildIndex(documents, vocabulary);
    const different = [...again].filter(([file, content]) => files.get(file) !== content);
    expect(different).toEqual([]);
    const changed = buildIndex([...documents, doc("/new/", "新的")], vocabulary);
    expect(changed.get("manifest.json")).not.toBe(files.get("manifest.json"));
  });

  test("is many small files: a host without compression is no disaster", () => {
    expect(files.size).toBeLessThan(600);
    for (const [file, content] of files) {
      expect(Buffer.byteLength(content), file).toBeLessThan(16_000);
    }
  });

  test.each([
    "撤销权",
    "消法55条",
    "撤銷權",
    "龘靐齉爩",
    "真的有人用AI生成假图恶意退款，我就碰到了，怎么办？",
    "平台已经把钱退给买家了，申诉被驳回，还能追回来吗？",
    "遇到拼多多退款纠纷，商家选择报警可行吗？这里再写一些字，看看很长的问题要读多少东西，会不会太多",
  ])("%s: the first query reads at most 100 KB, compressed", { timeout: 30_000 }, async (query) => {
    let bytes = 0;
    const read = fromMemory(files);
    const engine = new SearchEngine(async (file, build) => {
      const text = await read(file, build);
      bytes += brotliCompressSync(text).length;
      return text;
    }, traditional);
    await engine.search(query);
    await engine.reader.suggestions();
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThanOrEqual(100_000);
  });

  test("no query is without an answer whose words stand in the guide", async () => {
    const engine = new SearchEngine(fromMemory(files), traditional);
    const documents = searchDocuments(realGuide(), "zh");
    const empty: string[] = [];
    for (const { text } of documents.filter((_, index) => index % 7 === 0)) {
      const [piece] = /\p{Script=Han}{2,6}/u.exec(text.slice(text.length / 2)) ?? [];
      if (piece && (await engine.search(piece)).pages.length === 0) empty.push(piece);
    }
    expect(empty).toEqual([]);
  });
});

describe("an index that is not as it should be", () => {
  const whole = buildIndex([doc("/a/", "撤销"), doc("/b/", "起诉")]);
  const newer = buildIndex([doc("/a/", "撤销"), doc("/b/", "起诉"), doc("/c/", "报案")]);
  const fault = async (changes: Record<string, string | undefined>) => {
    const changed = new Map(whole);
    for (const [file, content] of Object.entries(changes)) {
      if (content === undefined) changed.delete(file);
      else changed.set(file, content);
    }
    const answer = new SearchEngine(fromMemory(changed)).search("撤销");
    return answer.then(
      () => undefined,
      (error: unknown) => (error instanceof IndexError ? error.fault : error),
    );
  };
  const terms = whole.get("terms/0.json") ?? "";

  test.each([
    ["no manifest", { "manifest.json": undefined }, "missing"],
    ["half a manifest", { "manifest.json": '{"build":"x","doc' }, "damaged"],
    ["an error page for a manifest", { "manifest.json": "<!doctype html>" }, "damaged"],
    ["a manifest of another format", { "manifest.json": '{"format":99,"build":"x"}' }, "changed"],
    ["nothing for a manifest", { "manifest.json": "null" }, "damaged"],
    ["no terms", { "terms/0.json": undefined }, "missing"],
    ["half of the terms", { "terms/0.json": terms.slice(0, -9) }, "damaged"],
    [
      "postings cut off",
      { "terms/0.json": terms.replace(/"postings":"[^"]{3}/u, '"postings":"') },
      "damaged",
    ],
    ["terms of another build", { "terms/0.json": newer.get("terms/0.json") }, "changed"],
    ["no texts", { "texts/0.json": undefined }, "missing"],
    ["texts of another build", { "texts/0.json": newer.get("texts/0.json") }, "changed"],
  ])("%s", async (_name, changes, expected) => {
    expect(await fault(changes)).toBe(expected);
  });

  test("as it is, it answers", async () => {
    expect(await fault({})).toBeUndefined();
  });

  test("a site that was replaced between two files is read again", async () => {
    let served = whole;
    const engine = new SearchEngine(async (file, build) => {
      const text = await fromMemory(served)(file, build);
      // The manifest is still the old one; everything after it is new.
      served = newer;
      return text;
    });
    const { pages } = await engine.search("报案");
    expect(pages[0]?.sections[0]?.href).toBe("/c/");
  });

  test("after a failure the next try may succeed", async () => {
    let down = true;
    const engine = new SearchEngine(async (file, build) => {
      if (down) throw new IndexError("offline", file);
      return fromMemory(whole)(file, build);
    });
    await expect(engine.search("撤销")).rejects.toThrow(IndexError);
    down = false;
    engine.reset();
    expect((await engine.search("撤销")).total).toBe(1);
  });
});
