import { literal } from "./literal.ts";

/**
 * Writes a web address as Typst content that may be broken after its punctuation. The break is a space of no
 * width, not a character, so that an address copied from the PDF still works.
 *
 * @param url the address; `https://` is left out in print, where nobody needs it
 * @example
 * address("https://flk.npc.gov.cn/a") // '#"flk."#h(0pt)#"npc."#h(0pt)#"gov."#h(0pt)#"cn/"#h(0pt)#"a"'
 */
export function address(url: string): string {
  return readable(url)
    .split(/(?<=[/.\-_?&=#%])/u)
    .flatMap((part) => part.match(/.{1,24}/gu) ?? [])
    .map((part) => `#${literal(part)}`)
    .join("#h(0pt)");
}

/** An address as a reader would write it down. */
export function readable(url: string): string {
  return url.replace(/^(?:https?:\/\/|mailto:|tel:)/u, "").replace(/^([^/?#]+)\/$/u, "$1");
}

/**
 * A place on the website as a Typst link that shows its address.
 *
 * @example
 * webLink("https://biantu.example/", "/law/") // '#link("https://biantu.example/law/")[#"biantu."…]'
 */
export function webLink(site: string, path: string): string {
  const url = new URL(path, site).href;
  return `#link(${literal(url)})[${address(url)}]`;
}
