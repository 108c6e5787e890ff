import jsQR from "jsqr";
import sharp from "sharp";
import { expect, test } from "vitest";
import { qrCode, qrSvg } from "../../src/print/qr.ts";

test.each(["https://biantu.example/", "https://biantu.example/merchants/first-24-hours/"])(
  "the code of %s reads as it",
  async (url) => {
    const { data, info } = await sharp(Buffer.from(qrSvg(url)), { density: 400 })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(url);
  },
);

test("a code is as small as its address allows", () => {
  expect(qrCode("https://biantu.example/").side).toBe(29);
  expect(() => qrCode("x".repeat(4000))).toThrow(RangeError);
});
