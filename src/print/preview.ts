import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PREVIEW_WIDTH } from "./preview-size.ts";

/** What pdf.js makes its canvases with in Node: `@napi-rs/canvas`. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { canvas: { encode(format: "webp", quality: number): Promise<Uint8Array> }; context: object };
}

/**
 * Draws the first page of a PDF.
 *
 * @returns a WebP picture, {@link PREVIEW_WIDTH} pixels wide
 */
export async function previewOf(pdf: Uint8Array): Promise<Uint8Array> {
  const task = getDocument({
    // It is taken away from the caller otherwise.
    data: Uint8Array.from(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const page = await document.getPage(1);
    const scale = PREVIEW_WIDTH / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const factory = document.canvasFactory as CanvasFactory;
    const { canvas, context } = factory.create(viewport.width, viewport.height);
    await page.render({
      canvas: null,
      canvasContext: context as CanvasRenderingContext2D,
      viewport,
    }).promise;
    return await canvas.encode("webp", 80);
  } finally {
    await task.destroy();
  }
}
