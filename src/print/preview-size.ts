// Apart from what draws the picture, so that a page can name its size without loading a PDF reader.

/** Width of an edition's picture in pixels: twice as many as it is shown with. */
export const PREVIEW_WIDTH = 480;
