// What the reader's own browser remembers. It may refuse; then nothing is remembered.

const RECENT = "biantu:search:recent";
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

/** Whether `/` opens the search; WCAG 2.1.4 wants a key without Ctrl to be one that can be turned off. */
export function isSlashOn(): boolean {
  return read(SLASH) !== "off";
}

export function setSlash(on: boolean): void {
  write(SLASH, on ? undefined : "off");
}
