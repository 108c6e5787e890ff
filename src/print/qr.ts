import { encode } from "uqr";

/** Empty modules around a code, without which cameras do not find it. */
const BORDER = 2;

/** A QR code as an SVG path of one unit a module, and the side of the square it needs. */
export interface QrCode {
  side: number;
  path: string;
}

/**
 * Makes the QR code of an address, with medium error correction.
 *
 * @throws RangeError when the address is longer than a code can hold
 * @see ISO/IEC 18004
 * @example
 * qrCode("https://biantu.example/").side // 29
 */
export function qrCode(url: string): QrCode {
  const { data } = encode(url, { ecc: "M", border: BORDER });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("");
    return [...line.matchAll(/1+/gu)].map(
      ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
    );
  });
  return { side: data.length, path: runs.join("") };
}

/** The code as an SVG file, black on white. */
export function qrSvg(url: string): string {
  const { side, path } = qrCode(url);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
