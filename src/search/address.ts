import type { Filter } from "./engine.ts";

/**
 * The address of the search page with a question. It is in the fragment, which no browser sends: what a reader
 * looks for does not leave the device.
 *
 * @example
 * searchAddress("/search/", "撤销权") // "/search/#q=%E6%92%A4%E9%94%80%E6%9D%83"
 */
export function searchAddress(
  page: string,
  query: string,
  { kind, audience }: Filter = {},
): string {
  const parts = new URLSearchParams();
  if (query !== "") parts.set("q", query);
  if (kind) parts.set("kind", kind);
  if (audience) parts.set("for", audience);
  return parts.size === 0 ? page : `${page}#${parts}`;
}

/**
 * The question in an address: in the fragment, or, from a form without script or a browser's search bar, after
 * the question mark.
 */
export function questionOf({ hash, search }: Pick<URL, "hash" | "search">): URLSearchParams {
  const fragment = new URLSearchParams(hash.slice(1));
  return fragment.has("q") ? fragment : new URLSearchParams(search);
}
