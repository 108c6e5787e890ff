import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the built site: `dist/`, or the one that `GUIDE_OUT` names. */
export function outputFolder(): string {
  return resolve(process.env["GUIDE_OUT"] || "dist");
}

/**
 * A build replaces its folder as a whole, so this must be one that a build made.
 *
 * @throws RangeError when anything else is in it
 */
export function checkOutput(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, "404.html"))) return;
  if (readdirSync(folder).length === 0) return;
  throw new RangeError(
    `${folder}里有别的文件，而生成网站会换掉整个文件夹。应为：GUIDE_OUT指明新的或者空的文件夹，或者上次生成的网站`,
  );
}

/**
 * Checks the address that the site will have, as canonical links and the PDF name it.
 *
 * @param address what `SITE_URL` says; nothing to check when it is empty
 * @throws RangeError when it is no full address, or names a path: links on the site begin at the host's root
 */
export function checkSite(address: string | undefined): void {
  if (!address) return;
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/") return;
  throw new RangeError(
    `SITE_URL=${address}不能用。应为：完整的网址，放在域名的根上，例如SITE_URL=https://www.example.com`,
  );
}
