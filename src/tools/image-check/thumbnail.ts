/** Compares the small preview inside a file with the picture itself. */

const WIDTH = 64;
const HEIGHT = 48;
const BLOCK = 8;

/** How much the worst block of a preview may differ, of 255, before it is put beside the picture. */
export const DIFFERENT = 20;

/**
 * The greatest mean difference of brightness among the blocks of two pictures of equal size.
 *
 * @param a RGBA, `width` × `height`
 * @param b the same
 * @returns 0 to 255
 */
export function worstBlock(
  a: Uint8ClampedArray,
  b: Uint8ClampedArray,
  width: number,
  height: number,
): number {
  let worst = 0;
  for (let top = 0; top + BLOCK <= height; top += BLOCK)
    for (let left = 0; left + BLOCK <= width; left += BLOCK) {
      let sum = 0;
      for (let y = top; y < top + BLOCK; y++)
        for (let x = left; x < left + BLOCK; x++) {
          const o = (y * width + x) * 4;
          const grey = (p: Uint8ClampedArray) =>
            0.299 * (p[o] ?? 0) + 0.587 * (p[o + 1] ?? 0) + 0.114 * (p[o + 2] ?? 0);
          sum += Math.abs(grey(a) - grey(b));
        }
      worst = Math.max(worst, sum / (BLOCK * BLOCK));
    }
  return worst;
}

/**
 * Whether the preview shows something else than the picture. Previews may be padded or cut to another shape:
 * what is compared is the middle part that both have.
 */
export async function differs(picture: Blob, preview: Blob): Promise<boolean> {
  const options: ImageBitmapOptions = { imageOrientation: "none" };
  const [large, small] = await Promise.all([
    createImageBitmap(picture, { ...options, resizeWidth: 320, resizeQuality: "medium" }),
    createImageBitmap(preview, options),
  ]);
  try {
    const ratio = large.width / large.height;
    const a = pixels(large, ratio);
    // Black bars above and below, or at the sides, fill the preview up to its usual shape.
    const candidates = [small.width / small.height, ratio].map((shape) => pixels(small, shape));
    return candidates.every((b) => worstBlock(a, b, WIDTH, HEIGHT) > DIFFERENT);
  } finally {
    large.close();
    small.close();
  }
}

/** The middle part with a given shape, made small. */
function pixels(image: ImageBitmap, ratio: number): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  const width = Math.min(image.width, image.height * ratio);
  const height = Math.min(image.height, image.width / ratio);
  context.imageSmoothingQuality = "high";
  context.drawImage(
    image,
    (image.width - width) / 2,
    (image.height - height) / 2,
    width,
    height,
    0,
    0,
    WIDTH,
    HEIGHT,
  );
  return context.getImageData(0, 0, WIDTH, HEIGHT).data;
}
