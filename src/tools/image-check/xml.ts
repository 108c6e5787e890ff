/** The little XML that metadata is written in. No document types, no entities but XML's own five. */

export interface XmlName {
  /** The namespace's address, or an empty text. */
  space: string;
  prefix: string;
  local: string;
}

export interface XmlAttribute extends XmlName {
  value: string;
}

export interface XmlHandler {
  open(name: XmlName, attributes: XmlAttribute[]): void;
  /** The characters between two tags, with references resolved; never empty. */
  text(text: string): void;
  close(): void;
}

const MAX_DEPTH = 64;
const MAX_TAGS = 20_000;
const MAX_ATTRIBUTES = 256;

/** Of `&name;`, XML's own five, and characters by number. */
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Resolves references once; what is not one stays as it is.
 *
 * @example unescapeXml("&quot;&#x4E2D;&quot; &amp;amp; &unknown;") // '"中" &amp; &unknown;'
 */
export function unescapeXml(text: string): string {
  let result = "";
  let from = 0;
  for (let start = text.indexOf("&"); start >= 0; start = text.indexOf("&", start + 1)) {
    const end = text.slice(start, start + 12).indexOf(";");
    if (end < 2) continue;
    const name = text.slice(start + 1, start + end);
    let character = NAMED[name];
    if (name.startsWith("#")) {
      const code = Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1));
      if (Number.isInteger(code) && code > 0 && code <= 0x10ffff)
        character = String.fromCodePoint(code);
    }
    if (character === undefined) continue;
    result += text.slice(from, start) + character;
    from = start + end + 1;
    start += end;
  }
  return result + text.slice(from);
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/**
 * Reads XML from its first `<`, in one pass and in time that grows with its length only.
 *
 * @returns where it stopped making sense, or -1 when all of it was read. What was read until then has been
 * handed on: a packet whose end is missing still says what its beginning says.
 */
export function readXml(source: string, handler: XmlHandler): number {
  const scopes: Map<string, string>[] = [
    new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
  ];
  const names: string[] = [];
  let tags = 0;
  let pending = "";
  let at = Math.max(0, source.indexOf("<"));

  const flush = () => {
    if (pending !== "" && names.length > 0) handler.text(pending);
    pending = "";
  };
  const name = (written: string, attribute: boolean): XmlName => {
    const colon = written.indexOf(":");
    const prefix = colon < 0 ? "" : written.slice(0, colon);
    const space = attribute && prefix === "" ? "" : (scopes.at(-1)?.get(prefix) ?? "");
    return { space, prefix, local: written.slice(colon + 1) };
  };

  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open < 0) break;
    if (names.length > 0 && open > at) pending += unescapeXml(source.slice(at, open));
    if (source.startsWith("<!--", open)) {
      const end = source.indexOf("-->", open + 4);
      if (end < 0) return open;
      at = end + 3;
    } else if (source.startsWith("<![CDATA[", open)) {
      const end = source.indexOf("]]>", open + 9);
      if (end < 0) return open;
      pending += source.slice(open + 9, end);
      at = end + 3;
    } else if (source[open + 1] === "?") {
      const end = source.indexOf("?>", open + 2);
      if (end < 0) return open;
      at = end + 2;
    } else if (source[open + 1] === "!") {
      // A document type could define entities; metadata has no need of one.
      return open;
    } else if (source[open + 1] === "/") {
      const end = source.indexOf(">", open + 2);
      if (end < 0 || source.slice(open + 2, end).trim() !== names.at(-1)) return open;
      flush();
      names.pop();
      scopes.pop();
      handler.close();
      at = end + 1;
    } else {
      let p = open + 1;
      const word = (): string => {
        const start = p;
        while (p < source.length) {
          const code = source.charCodeAt(p);
          // Up to white space or one of / = > < " '
          if (
            isSpace(code) ||
            code === 47 ||
            (code >= 60 && code <= 62) ||
            code === 34 ||
            code === 39
          )
            break;
          p++;
        }
        return source.slice(start, p);
      };
      const space = () => {
        while (isSpace(source.charCodeAt(p))) p++;
      };
      const written = word();
      if (written === "" || ++tags > MAX_TAGS || names.length >= MAX_DEPTH) return open;
      const pairs: [string, string][] = [];
      for (space(); source[p] !== ">" && source[p] !== "/"; space()) {
        const key = word();
        space();
        if (key === "" || source[p] !== "=" || pairs.length >= MAX_ATTRIBUTES) return open;
        p++;
        space();
        const quote = source[p];
        if (quote !== '"' && quote !== "'") return open;
        const end = source.indexOf(quote, p + 1);
        if (end < 0) return open;
        pairs.push([key, unescapeXml(source.slice(p + 1, end))]);
        p = end + 1;
      }
      const closed = source[p] === "/";
      if (closed && source[++p] !== ">") return open;
      flush();
      let scope = scopes.at(-1) ?? new Map<string, string>();
      const declared = pairs.filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
      if (declared.length > 0) {
        scope = new Map(scope);
        for (const [key, value] of declared) scope.set(key.slice(6), value);
      }
      scopes.push(scope);
      names.push(written);
      handler.open(
        name(written, false),
        pairs
          .filter((pair) => !declared.includes(pair))
          .map(([key, value]) => ({ ...name(key, true), value })),
      );
      if (closed) {
        names.pop();
        scopes.pop();
        handler.close();
      }
      at = p + 1;
    }
  }
  return names.length === 0 ? -1 : source.length;
}
