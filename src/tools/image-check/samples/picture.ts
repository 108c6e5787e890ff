import sharp from "sharp";

/** What the sample pictures show: a parcel with a mug, drawn, so that nobody takes it for a photo. */
export interface Scene {
  /** Whether the mug has a crack. */
  crack: boolean;
  width: number;
}

function drawing({ crack, width }: Scene): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="0 0 320 240">
<rect width="320" height="240" fill="#ded5c4"/><path d="M0 170h320v70H0z" fill="#c3b59b"/>
<path d="M40 90l50-26h140l50 26v110H40z" fill="#b98a56"/><path d="M40 90h240v110H40z" fill="#cf9f68"/>
<path d="M146 64h28l8 136h-44z" fill="#e8d9b8" opacity=".7"/>
<rect x="108" y="96" width="84" height="92" rx="8" fill="#fdfdfb" stroke="#6d7f8f" stroke-width="3"/>
<path d="M192 114c36 0 36 52 0 52" fill="none" stroke="#6d7f8f" stroke-width="9"/>
<ellipse cx="150" cy="99" rx="40" ry="9" fill="#dfe6ea" stroke="#6d7f8f" stroke-width="3"/>
${crack ? '<path d="M132 104l12 22-9 17 17 20-8 22" fill="none" stroke="#332b26" stroke-width="7"/>' : ""}</svg>`);
}

export const drawJpeg = (scene: Scene, quality = 60): Promise<Buffer> =>
  sharp(drawing(scene)).jpeg({ quality }).toBuffer();
export const drawPng = (scene: Scene): Promise<Buffer> =>
  sharp(drawing(scene)).png({ palette: true, colours: 32 }).toBuffer();
export const drawWebp = (scene: Scene): Promise<Buffer> =>
  sharp(drawing(scene)).webp({ quality: 60 }).toBuffer();
export const drawGif = (scene: Scene): Promise<Buffer> => sharp(drawing(scene)).gif().toBuffer();
