// What the reader's own browser remembers. It may refuse; then nothing is remembered.

const RECENT = "biantu:search:recent";
const FOUND = "biantu:search:found";
const SLASH = "biantu:search:slash";
const MAX_RECENT = 8;

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Refused, or full.
  }
}

/** What was searched for, newest first. */
export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(read(RECENT) ?? "[]");
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
  } catch {
    return [];
  }
}

/** Remembers a search that led somewhere. */
export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, 60);
  if (text === "") return;
  const others = recentSearches().filter((other) => other !== text);
  write(RECENT, JSON.stringify([text, ...others].slice(0, MAX_RECENT)));
}

export function forgetSearches(): void {
  write(RECENT, undefined);
}

/** Tells the page that a result leads to what to mark there; by way of the address it would go to the host. */
export function rememberFound(path: string, words: string): void {
  write(FOUND, JSON.stringify([path, words.slice(0, 100)]));
}

/** What to mark on a page: said once, to the page it was meant for. */
export function takeFound(path: string): string | undefined {
  const text = read(FOUND);
  if (text === null) return undefined;
  write(FOUND, undefined);
  try {
    const found: unknown = JSON.parse(text);
    if (Array.isArray(found) && found[0] === path && typeof found[1] === "string") return found[1];
  } catch {
    // Not what was written.
  }
  return undefined;
}

/** Whether `/` opens the search; WCAG 2.1.4 wants a key without Ctrl to be one that can be turned off. */
export function isSlashOn(): boolean {
  return read(SLASH) !== "off";
}

export function setSlash(on: boolean): void {
  write(SLASH, on ? undefined : "off");
}
