import {
  drawGif,
  drawJpeg,
  drawPng,
  drawWebp,
} from "../../../src/tools/image-check/samples/picture.ts";
import { FICTIONAL_PROPAGATOR, labelText } from "../../../src/tools/image-check/samples/samples.ts";
import * as w from "../../../src/tools/image-check/samples/write.ts";

/** A file made for the tests, and what has to be found in it. */
export interface Case {
  name: string;
  bytes: Uint8Array;
  format: string;
  /** The findings, in order, that a reader of the report sees. */
  finds: string[];
  /**
   * `blind` where ExifTool does not read the label; `perhaps` where that depends: Office files need Perl's
   * Archive::Zip, and a FLAC file with a tag before it is an MP3 to it by its ending.
   */
  oracle?: "blind" | "perhaps";
}

const scene = { crack: true, width: 96 };
// Copies: a part of a Buffer shares its memory, and the tests that damage files would damage all.
export const base = {
  jpeg: Uint8Array.from(await drawJpeg(scene)),
  png: Uint8Array.from(await drawPng(scene)),
  webp: Uint8Array.from(await drawWebp(scene)),
  gif: Uint8Array.from(await drawGif(scene)),
};

const one = labelText("1");
const wrapped = `{"AIGC":${one}}`;
const packet = w.xmp([w.labelProperty(one)]);
const attribute = w.xmp([w.labelProperty(one)], "attribute");
const otherPrefix = w.xmp([w.labelProperty(one, "q")]);
const comment: w.Exif = { exif: [w.userComment(wrapped)] };
const pixels: w.Entry[] = [
  [0x100, 3, 1, w.bytes(w.u16le(1))],
  [0x101, 3, 1, w.bytes(w.u16le(1))],
  [0x102, 3, 1, w.bytes(w.u16le(8))],
  [0x103, 3, 1, w.bytes(w.u16le(1))],
  [0x106, 3, 1, w.bytes(w.u16le(1))],
  [0x111, 4, 1, w.bytes(w.u32le(8))],
  [0x116, 3, 1, w.bytes(w.u16le(1))],
  [0x117, 4, 1, w.bytes(w.u32le(1))],
];

function make(
  name: string,
  format: string,
  bytes: Uint8Array,
  finds: string | string[] = "label-1",
  oracle?: Case["oracle"],
): Case {
  return { name, format, bytes, finds: [finds].flat(), ...(oracle && { oracle }) };
}

const { jpeg, png, webp, gif } = base;

/** Labels in every place in which the guides or real files have them. */
export const LABELLED: Case[] = [
  make("jpeg xmp element", "jpeg", w.jpeg(jpeg, [w.xmpSegment(packet)])),
  make("jpeg xmp attribute", "jpeg", w.jpeg(jpeg, [w.xmpSegment(attribute)])),
  make("jpeg xmp other prefix", "jpeg", w.jpeg(jpeg, [w.xmpSegment(otherPrefix)])),
  make("jpeg exif comment", "jpeg", w.jpeg(jpeg, [w.exifSegment(comment)])),
  make(
    "jpeg bare segment",
    "jpeg",
    w.jpeg(jpeg, [w.segment(0xe9, "AIGC", w.utf8(one))]),
    "label-1",
    "blind",
  ),
  make(
    "jpeg possible",
    "jpeg",
    w.jpeg(jpeg, [w.xmpSegment(w.xmp([w.labelProperty(labelText("2"))]))]),
    "label-2",
  ),
  make(
    "jpeg suspected by a platform",
    "jpeg",
    w.jpeg(jpeg, [
      w.xmpSegment(
        w.xmp([
          w.labelProperty(labelText("3", { producer: "", propagator: FICTIONAL_PROPAGATOR })),
        ]),
      ),
    ]),
    "label-3",
  ),
  make("png xmp", "png", w.png(png, [w.xmpChunk(packet)])),
  make("png xmp compressed", "png", w.png(png, [w.xmpChunk(packet, true)])),
  make("png xmp in tEXt", "png", w.png(png, [w.chunk("tEXt", "XML:com.adobe.xmp\0", packet)])),
  make("png xmp after the picture", "png", w.png(png, [], [w.xmpChunk(packet)])),
  make("png text", "png", w.png(png, [w.textChunk("AIGC", one)])),
  make("png text wrapped", "png", w.png(png, [w.textChunk("AIGC", wrapped)])),
  make("png text compressed", "png", w.png(png, [w.packedChunk("AIGC", wrapped)])),
  make("png text after the picture", "png", w.png(png, [], [w.textChunk("AIGC", one)])),
  make("png exif comment", "png", w.png(png, [w.chunk("eXIf", w.tiff(comment))])),
  make("webp xmp", "webp", w.webp(webp, 96, 72, [w.riffChunk("XMP ", packet)])),
  make("webp exif comment", "webp", w.webp(webp, 96, 72, [w.riffChunk("EXIF", w.tiff(comment))])),
  make("gif xmp", "gif", w.gif(gif, packet)),
  make("tiff xmp", "tiff", w.tiff({ main: [w.blob(0x2bc, packet)] }, pixels)),
  make("tiff exif comment", "tiff", w.tiff(comment, pixels)),
  make("heic xmp", "heic", w.heif({ xmp: packet })),
  make("heic exif comment", "heic", w.heif({ exif: w.tiff(comment) })),
  make("avif xmp", "avif", w.heif({ xmp: packet }, "avif")),
  make("avif exif comment", "avif", w.heif({ exif: w.tiff(comment) }, "avif")),
  make("mp4 keys", "mp4", w.mp4([w.box("udta", w.keysMeta({ AIGC: one }))]), ["time", "label-1"]),
  make("mp4 keys wrapped", "mp4", w.mp4([w.box("udta", w.keysMeta({ AIGC: wrapped }))]), [
    "time",
    "label-1",
  ]),
  make("mp4 meta under moov", "mp4", w.mp4([w.keysMeta({ AIGC: one }, true)]), ["time", "label-1"]),
  make("mp4 list without keys", "mp4", w.mp4([w.box("udta", w.plainMeta({ AIGC: one }))]), [
    "time",
    "label-1",
  ]),
  make("mp4 comment", "mp4", w.mp4([w.box("udta", w.plainMeta({ "\xa9cmt": wrapped }))]), [
    "time",
    "label-1",
  ]),
  make("mp4 xmp", "mp4", w.mp4([], [w.uuidBox(w.XMP_UUID, packet)]), ["time", "label-1"]),
  make("mov keys", "mov", w.mp4([w.keysMeta({ AIGC: one }, true)], [], "qt  "), [
    "time",
    "label-1",
  ]),
  make("matroska tag", "matroska", w.matroska({ AIGC: one }), ["software", "label-1"]),
  make("webm tag", "webm", w.matroska({ AIGC: one }, "webm"), ["software", "label-1"]),
  make("avi info", "avi", w.avi([w.riffChunk("AIGC", w.utf8(one))]), "label-1", "blind"),
  make("wav chunk", "wav", w.wav([w.riffChunk("AIGC", w.utf8(one))]), "label-1", "blind"),
  make("mp3 text", "mp3", w.mp3({ AIGC: one })),
  make("flac comment", "flac", w.flac({ AIGC: one })),
  make(
    "flac comment after an ID3 tag",
    "flac",
    w.bytes("ID3\x04\0\0\0\0\0\0", w.flac({ AIGC: one })),
    "label-1",
    "perhaps",
  ),
  make("ogg comment", "ogg", w.ogg({ AIGC: one })),
  make("pdf info", "pdf", w.pdf({ AIGC: wrapped })),
  make("pdf info packed", "pdf", w.pdf({ AIGC: wrapped }, undefined, "packed")),
  make("pdf xmp", "pdf", w.pdf({}, packet)),
  make("docx property", "docx", w.office("docx", { AIGC: wrapped }), "label-1", "perhaps"),
  make("xlsx property", "xlsx", w.office("xlsx", { AIGC: wrapped }), "label-1", "perhaps"),
  make("pptx property", "pptx", w.office("pptx", { AIGC: wrapped }), "label-1", "perhaps"),
];

const IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
const PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
const sourceType = (name: string): w.Property => ({
  space: IPTC,
  prefix: "Iptc4xmpExt",
  name: "DigitalSourceType",
  value: `http://cv.iptc.org/newscodes/digitalsourcetype/${name}`,
});
const withXmp = (...properties: w.Property[]) => w.jpeg(jpeg, [w.xmpSegment(w.xmp(properties))]);
const credit = (value: string) =>
  withXmp({ space: PHOTOSHOP, prefix: "photoshop", name: "Credit", value });

/** Marks of programs and devices. */
export const MARKED: Case[] = [
  ...["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic"].map(
    (name) => make(`iptc ${name}`, "jpeg", withXmp(sourceType(name)), "source-ai"),
  ),
  ...["composite", "digitalArt"].map((name) =>
    make(`iptc ${name}`, "jpeg", withXmp(sourceType(name)), "source-possible"),
  ),
  ...["algorithmicMedia", "softwareImage"].map((name) =>
    make(`iptc ${name}`, "jpeg", withXmp(sourceType(name)), "source-other"),
  ),
  ...["digitalCapture", "computationalCapture"].map((name) =>
    make(`iptc ${name}`, "jpeg", withXmp(sourceType(name)), "source-camera"),
  ),
  make(
    "iptc ai system",
    "jpeg",
    withXmp({ space: IPTC, prefix: "Iptc4xmpExt", name: "AISystemUsed", value: "Example" }),
    "iptc-ai",
  ),
  make(
    "stable diffusion png",
    "png",
    w.png(png, [w.textChunk("parameters", "a mug\nSteps: 20, Sampler: Euler, Seed: 1")]),
    "stable-diffusion",
  ),
  make(
    "stable diffusion jpeg",
    "jpeg",
    w.jpeg(jpeg, [w.exifSegment({ exif: [w.userComment("一个杯子\nSteps: 20, Sampler: Euler")] })]),
    "stable-diffusion",
  ),
  make(
    "comfyui",
    "png",
    w.png(png, [w.textChunk("prompt", '{"3":{"class_type":"KSampler"}}')]),
    "comfyui",
  ),
  make(
    "comfyui workflow",
    "png",
    w.png(png, [w.textChunk("workflow", '{"nodes":[],"links":[]}')]),
    "comfyui",
  ),
  make("novelai", "png", w.png(png, [w.textChunk("Software", "NovelAI")]), "novelai"),
  make("invokeai", "png", w.png(png, [w.textChunk("invokeai_metadata", "{}")]), "invokeai"),
  make(
    "midjourney",
    "png",
    w.png(png, [
      w.textChunk("Description", "a mug --v 6 Job ID: 00000000-0000-0000-0000-000000000000"),
    ]),
    "midjourney",
  ),
  make(
    "grok",
    "jpeg",
    w.jpeg(jpeg, [
      w.exifSegment({
        main: [
          w.ascii(0x10e, `Signature: ${"A".repeat(88)}`),
          w.ascii(0x13b, "00000000-0000-0000-0000-000000000000"),
        ],
      }),
    ]),
    "grok",
  ),
  make("google made", "jpeg", credit("Made with Google AI"), "google-made"),
  make(
    "google edited",
    "jpeg",
    w.jpeg(jpeg, [w.iptcSegment([[110, "Edited with Google AI"]])]),
    "google-edited",
  ),
  make("apple clean up", "jpeg", credit("Apple Photos Clean Up"), "apple-clean-up"),
  make(
    "samsung generated",
    "png",
    w.png(png, [], [], w.samsungTrailer({ PEg_Info: '{"genImageVersion":"v1","genAIType":8}' })),
    "samsung-ai",
  ),
  make(
    "samsung edited",
    "jpeg",
    w.jpeg(jpeg, [], w.samsungTrailer({ PhotoEditor_Re_Edit_Data: '{"originalPath":"x"}' })),
    "samsung-edit",
  ),
  make(
    "c2pa in jpeg",
    "jpeg",
    w.jpeg(jpeg, [
      w.c2paSegment("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
    ]),
    ["source-ai", "c2pa"],
  ),
  make("c2pa in png", "png", w.png(png, [w.chunk("caBX", w.c2paBox("nothing"))]), "c2pa"),
  make(
    "c2pa in webp",
    "webp",
    w.webp(webp, 96, 72, [w.riffChunk("C2PA", w.c2paBox("nothing"))]),
    "c2pa",
  ),
  make("c2pa in mp4", "mp4", w.mp4([], [w.uuidBox("d8fec3d61b0e483c92975828877ec481", "x")]), [
    "time",
    "c2pa",
  ]),
  make(
    "software",
    "jpeg",
    w.jpeg(jpeg, [w.exifSegment({ main: [w.ascii(0x131, "Example Editor")] })]),
    "software",
  ),
  make(
    "saved later",
    "jpeg",
    w.jpeg(jpeg, [
      w.exifSegment({
        main: [w.ascii(0x132, "2026:11:21 09:30:00")],
        exif: [w.ascii(0x9003, "2026:11:20 18:05:12")],
      }),
    ]),
    ["time", "changed-later"],
  ),
  make(
    "camera",
    "jpeg",
    w.jpeg(jpeg, [
      w.exifSegment({
        main: [w.ascii(0x10f, "Example"), w.ascii(0x110, "Phone 1")],
        gps: w.position([30, 15, 0], [120, 0, 36]),
      }),
    ]),
    ["device", "device", "place"],
  ),
  make(
    "app field",
    "mp4",
    w.mp4([w.box("udta", w.keysMeta({ aigc_info: '{"aigc_label_type":1}' }))]),
    ["time", "app-field"],
  ),
];

/** Files that look like something and are not. */
export const NEGATIVES: Case[] = [
  make("plain jpeg", "jpeg", jpeg, []),
  make("plain png", "png", png, []),
  make("plain webp", "webp", webp, []),
  make("plain gif", "gif", gif, []),
  make(
    "the letters in a comment",
    "jpeg",
    w.jpeg(jpeg, [w.segment(0xfe, "AIGC 1 this is not a label")]),
    [],
  ),
  make(
    "the letters in a text",
    "png",
    w.png(png, [w.textChunk("Comment", `about AIGC: ${one}`)]),
    [],
  ),
  make("no JSON", "png", w.png(png, [w.textChunk("AIGC", "yes")]), "label-unreadable"),
  make(
    "broken JSON",
    "jpeg",
    w.jpeg(jpeg, [w.xmpSegment(w.xmp([w.labelProperty(one.slice(0, 40))]))]),
    "label-unreadable",
  ),
  make(
    "JSON of something else",
    "png",
    w.png(png, [w.textChunk("AIGC", '{"a":1}')]),
    "label-unreadable",
  ),
  make(
    "Label 9",
    "png",
    w.png(png, [w.textChunk("AIGC", one.replace('"Label":"1"', '"Label":"9"'))]),
    "label-other",
  ),
  make("after the end of a jpeg", "jpeg", w.jpeg(jpeg, [], `AIGC${one}`), "after-end"),
  make(
    "a film after the picture",
    "jpeg",
    w.jpeg(jpeg, [], w.bytes(w.mp4([]), new Uint8Array(200_000).fill(1))),
    "after-end",
  ),
  make("padding after the picture", "jpeg", w.jpeg(jpeg, [], new Uint8Array(500)), []),
  make("after the end of a png", "png", w.png(png, [], [], `AIGC${one}`), "after-end"),
  make(
    "app field 0",
    "mp4",
    w.mp4([w.box("udta", w.keysMeta({ aigc_info: '{"aigc_label_type":0}' }))]),
    "time",
  ),
  make(
    "samsung type 0",
    "png",
    w.png(png, [], [], w.samsungTrailer({ Info: '{"genAIType":0}' })),
    [],
  ),
  make(
    "another namespace",
    "jpeg",
    withXmp({ space: "http://example.com/ns/", prefix: "TC260", name: "Label", value: "1" }),
    [],
  ),
  make(
    "words of a camera in a comment",
    "jpeg",
    w.jpeg(jpeg, [w.segment(0xfe, "Steps: and Sampler: of a recipe")]),
    [],
  ),
];

export const CASES = [...LABELLED, ...MARKED, ...NEGATIVES];
