import { expect, test } from "vitest";
import {
  absence,
  evidenceText,
  fill,
  makeEvidence,
  overview,
  providerTexts,
  remarks,
  zonedTime,
  type Checked,
} from "../../../src/tools/image-check/evidence.ts";
import { bytesSource, makeReport, readFile } from "../../../src/tools/image-check/index.ts";
import { MARKS } from "../../../src/tools/image-check/marks.ts";
import { labelText } from "../../../src/tools/image-check/samples/samples.ts";
import * as w from "../../../src/tools/image-check/samples/write.ts";
import { words as en } from "../../../src/tools/image-check/words/en.ts";
import { words as zh } from "../../../src/tools/image-check/words/zh.ts";
import { imageCheckWords } from "../../../src/i18n/index.ts";
import { base, CASES, LABELLED } from "./corpus.ts";

const report = async (bytes: Uint8Array) => makeReport(await readFile(bytesSource(bytes)));
const find = (name: string) =>
  CASES.find((entry) => entry.name === name)?.bytes ?? new Uint8Array(0);

test("a time has its zone", () => {
  expect(zonedTime(new Date(0), -480)).toBe("1970-01-01T08:00:00+08:00");
  expect(zonedTime(new Date(0), 210)).toBe("1969-12-31T20:30:00-03:30");
  expect(zonedTime(new Date(0), 0)).toBe("1970-01-01T00:00:00+00:00");
});

test("a record has all that is asked of one", async () => {
  const checked: Checked = {
    name: "a.jpg",
    size: 5,
    sha256: "ab",
    report: await report(find("jpeg xmp element")),
  };
  const evidence = makeEvidence([checked], zh, new Date(0));
  expect(Object.keys(evidence)).toEqual(["tool", "made", "notes", "files"]);
  expect(evidence.notes).toEqual([zh.always, zh.keep.integrity]);
  const text = evidenceText(evidence, zh);
  for (const part of [
    "a.jpg",
    "SHA-256：ab",
    "隐式标识：属于AI生成合成",
    "TC260:AIGC = {",
    "JPEG APP1 XMP",
    zh.always,
  ])
    expect(text).toContain(part);
});

test("checked credentials are in the record as three facts, an expired certificate as such", async () => {
  const checked: Checked = {
    name: "a.jpg",
    size: 5,
    report: await report(base.jpeg),
    credentials: {
      unchanged: "yes",
      signature: "yes",
      listed: "no",
      expired: true,
      steps: [],
      codes: [],
    },
  };
  const lines = evidenceText(makeEvidence([checked], zh), zh).split("\n");
  expect(lines).toContain("签名以后，内容变没变：没有变");
  expect(lines).toContain("签名算得对不对：对");
  expect(lines.find((line) => line.startsWith("签名人"))).toContain("不在名单上");
  expect(lines).toContain(zh.c2pa.expired);
  expect(lines).toContain(zh.c2pa.limits);
});

test("a value cannot pretend to be a line of the record", async () => {
  const forged = w.jpeg(base.jpeg, [
    w.exifSegment({ main: [w.ascii(0x131, "x\nSHA-256：0\u2028[明确的AI标识]")] }),
  ]);
  const checked: Checked = { name: "a\nb.jpg", size: 5, report: await report(forged) };
  const lines = evidenceText(makeEvidence([checked], zh), zh).split(/[\n\u2028]/);
  expect(lines.filter((line) => line.startsWith("SHA-256："))).toEqual(["SHA-256：没有计算"]);
  expect(lines.filter((line) => line.startsWith("[明确"))).toEqual([]);
  expect(lines).toContain("1. a\\nb.jpg");
});

test("what is not there is named, and nothing at all is explained", async () => {
  expect(absence(await report(find("jpeg xmp element")), zh)).toContain(
    "“可能”“疑似”一类的标识、编辑软件的记录",
  );
  expect(absence(await report(base.jpeg), zh)).toBe(zh.nothing);
  expect(overview(await report(base.jpeg), zh)).toBe("没有查到来源信息");
  expect(overview(await report(find("camera")), zh)).toBe("查到：相机和文件信息3处");
});

test("a provider's code is explained, and no company is named", async () => {
  const { findings } = await report(find("jpeg xmp element"));
  const [text = ""] = findings.flatMap((finding) => providerTexts(finding, zh));
  expect(text).toContain("91000000DEM0DATA01，校验位算得对");
  expect(text).toContain("我们不猜它属于哪家公司");
  const wrong = labelText("1", { producer: "001191000000DEM0DATA0210001" });
  const other = await report(w.png(base.png, [w.textChunk("AIGC", wrong)]));
  expect(providerTexts(other.findings[0] as never, zh)[0]).toContain("校验位算不对");
});

test("a cut-off file is remarked on once, with what it was read as", async () => {
  const whole = LABELLED[0]?.bytes ?? new Uint8Array(0);
  expect(remarks(await report(whole.subarray(0, 900)), zh)).toEqual([zh.problems.truncated]);
});

test("blanks are filled, and an unknown one stays", () => {
  expect(fill("{a} {b} {a}", { a: 1 })).toBe("1 {b} 1");
  expect(fill("{a}", { a: "{b}" })).toBe("{b}");
});

/** Every text with the way to it. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

test.each([
  ["of the check", zh, en],
  ["of the page", imageCheckWords("zh"), imageCheckWords("en")],
])("the words %s are there in both languages, with the same blanks", (_, first, second) => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(String).sort();
  const chinese = new Map(texts(first));
  const english = texts(second);
  expect(english.map(([path]) => path)).toEqual([...chinese.keys()]);
  for (const [path, text] of english) {
    expect(text.trim(), path).not.toBe("");
    expect(blanks(text), path).toEqual(blanks(chinese.get(path) ?? ""));
  }
});

test("each mark has words, and some file shows it", () => {
  const shown = new Set(CASES.flatMap(({ finds }) => finds));
  for (const { id } of MARKS) {
    expect(zh.findings[id].title).not.toBe("");
    // These two have no file of their own above: one is the film's, one is like `software`.
    if (id !== "history" && id !== "service-field") expect(shown, id).toContain(id);
  }
});

test("the steps of an editing history are found", async () => {
  const packet = w.utf8(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"><xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Example Editor"/></rdf:Seq></xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
  const { findings } = await report(w.jpeg(base.jpeg, [w.xmpSegment(packet)]));
  expect(findings.map(({ id, value }) => [id, value])).toEqual([
    ["history", "saved"],
    ["history", "Example Editor"],
  ]);
});

test("the note of a cloud service is no label", async () => {
  const note = '{"ServiceProvider":"x","ServiceUser":"y"}';
  const { findings } = await report(
    w.jpeg(base.jpeg, [w.exifSegment({ main: [w.ascii(0x10e, note)] })]),
  );
  expect(findings.map(({ id }) => id)).toEqual(["service-field"]);
});

test("a label whose fields are written one by one is found", async () => {
  const packet = w.xmp(
    Object.entries({ Label: "1", ContentProducer: "a", ProduceID: "b" }).map(([name, value]) => ({
      space: w.TC260,
      prefix: "TC260",
      name,
      value,
    })),
  );
  const { findings } = await report(w.jpeg(base.jpeg, [w.xmpSegment(packet)]));
  expect(findings.map(({ id }) => id)).toEqual(["label-1"]);
  expect(findings[0]?.label?.deviations[0]).toEqual({ kind: "no-json" });
});

test("Exif with the high byte first, as iPhones and Canons write it", async () => {
  const text = (value: string) => w.bytes(value, "\0".repeat(12 - value.length));
  const comment = w.bytes("UNICODE\0", [0x4e, 0x2d, 0x65, 0x87]);
  const block = w.bytes(
    "MM\0*",
    w.u32be(8),
    w.u16be(2),
    [...w.u16be(0x131), ...w.u16be(2), ...w.u32be(12), ...w.u32be(38)],
    [...w.u16be(0x8769), ...w.u16be(4), ...w.u32be(1), ...w.u32be(50)],
    w.u32be(0),
    text("Example 1.0"),
    w.u16be(1),
    [...w.u16be(0x9286), ...w.u16be(7), ...w.u32be(comment.length), ...w.u32be(68)],
    w.u32be(0),
    comment,
  );
  const { fields, problems } = await readFile(
    bytesSource(w.jpeg(base.jpeg, [w.segment(0xe1, "Exif\0\0", block)])),
  );
  expect(problems).toEqual([]);
  expect(fields.map(({ key, value }) => [key, value])).toEqual([
    ["exif:Software", "Example 1.0"],
    ["exif:UserComment", "中文"],
  ]);
});

test("Chinese in GB 18030, where UTF-8 is meant, is read", async () => {
  const name = w.bytes([0xca, 0xbe, 0xc0, 0xfd, 0]);
  const { fields } = await readFile(
    bytesSource(w.jpeg(base.jpeg, [w.exifSegment({ main: [w.blob(0x131, name, 2)] })])),
  );
  expect(fields[0]?.value).toBe("示例");
});
