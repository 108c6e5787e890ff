import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".pdf": "application/pdf",
  ".wasm": "application/wasm",
};
/** Already compressed. */
const PACKED = new Set([".png", ".webp", ".pdf"]);

/**
 * Serves a built site as a static host does: Brotli or gzip, files named by their content kept for a year.
 *
 * In HTML the address that the site was built for is replaced by this server's, as if it had been built for it.
 *
 * @param site folder of the built site
 * @returns the server, listening on a free port, and its address without a slash at the end
 */
export async function serve(site: string): Promise<{ server: Server; origin: string }> {
  const packed = new Map<string, Buffer>();
  let [built, origin] = ["", ""];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(decodeURIComponent(pathname));
    const wanted = join(site, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(site, "404.html");
    const type = extname(file);
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = PACKED.has(type)
      ? undefined
      : ["br", "gzip"].find((name) => accepted.includes(name));
    const key = `${encoding} ${file}`;
    let body = packed.get(key);
    if (!body) {
      body = readFileSync(file);
      if (type === ".html" || type === ".txt") {
        body = Buffer.from(body.toString().replaceAll(built, origin));
      }
      if (encoding === "br") body = brotliCompressSync(body);
      if (encoding === "gzip") body = gzipSync(body);
      packed.set(key, body);
    }
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[type] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": path.startsWith("/assets/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=0, must-revalidate",
      ...(encoding ? { "content-encoding": encoding, vary: "accept-encoding" } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const home = readFileSync(join(site, "index.html"), "utf8");
  const canonical = /rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  built = canonical ? new URL(canonical).origin : origin;
  return { server, origin };
}
