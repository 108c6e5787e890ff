import { encode } from "uqr";

/** Empty modules around a code, without which cameras do not find it. */
const BORDER = 2;

/** A QR code as an SVG path, to be stroked one unit wide, and the side of the square it needs, in modules. */
export interface QrCode {
  side: number;
  path: string;
}

/**
 * Makes the QR code of an address, with low error correction: a sheet of paper is clean, and larger modules read better.
 *
 * @throws RangeError when the address is longer than a code can hold
 * @see ISO/IEC 18004
 * @example
 * qrCode("https://biantu.example/").side // 29
 */
export function qrCode(url: string): QrCode {
  const { data } = encode(url, { ecc: "L", border: BORDER });
  // A row is a dashed line: every page carries one of these, so each character counts.
  const rows = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("");
    let at = 0;
    const runs = [...line.matchAll(/1+/gu)].map(({ 0: run, index }) => {
      const move = at === 0 ? `M${index} ${y}.5` : `m${index - at} 0`;
      at = index + run.length;
      return `${move}h${run.length}`;
    });
    return runs.join("");
  });
  return { side: data.length, path: rows.join("") };
}

/** The code as an SVG file, black on white. */
export function qrSvg(url: string): string {
  const { side, path } = qrCode(url);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${path}"/></svg>`;
}
