import { distance } from "fastest-levenshtein";
import type { StateCore, Token } from "markdown-it";
import { outline, type Diagram, type Item } from "../../diagram/index.ts";
import { attribute } from "../meaning.ts";
import {
  decode,
  environmentOf,
  fileLine,
  plainText,
  report,
  type Environment,
  type Rule,
} from "../environment.ts";

const SCHEME = "diagram:";

/**
 * `![三层责任怎样并存](diagram:three-layers)`, alone in its paragraph, becomes a `diagram` token: the drawing of
 * `diagrams/three-layers.yaml`. Its `content` is the words between the brackets; the laws that the diagram names
 * count as named by the text.
 */
export const diagrams: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_diagrams", (state) => {
    const environment = environmentOf(state);
    const tokens: Token[] = [];
    // The text of a table cell has no line of its own; its row has.
    let line = 0;
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      const inline = state.tokens[index + 1];
      if (!token) continue;
      line = token.map?.[0] ?? line;
      const [image, ...others] = inline?.children ?? [];
      const alone = image && others.length === 0 ? idOf(image) : undefined;
      if (token.type === "paragraph_open" && token.level === 0 && image && alone !== undefined) {
        tokens.push(diagramToken(state, token, image, alone, environment));
        index += 2;
      } else {
        if (token.type === "inline") refuseWithin(token, line, environment);
        tokens.push(token);
      }
    }
    state.tokens = tokens;
  });
};

function idOf(token: Token): string | undefined {
  if (token.type !== "image") return undefined;
  const source = decode(attribute(token, "src") ?? "");
  return source.startsWith(SCHEME) ? source.slice(SCHEME.length) : undefined;
}

function diagramToken(
  state: StateCore,
  { map }: Token,
  image: Token,
  id: string,
  environment: Environment,
): Token {
  const token = new state.Token("diagram", "figure", 0);
  token.block = true;
  token.map = map;
  token.content = plainText(image.children).trim();
  const line = map?.[0] ?? 0;
  if (token.content === "") {
    report(environment, line, `图${id}没有替代文字`, `![图里说什么](${SCHEME}${id})`);
  }
  const { diagrams: known = new Map<string, Diagram>() } = environment.context;
  const diagram = known.get(id);
  if (!diagram) {
    report(environment, line, `没有${id}这张图`, nearest(id, [...known.keys()]));
    return token;
  }
  if (environment.diagrams.includes(diagram)) {
    report(environment, line, `图${id}在这一页用了两次`, "一页里一张图只放一次");
  }
  token.meta = { diagram };
  environment.diagrams.push(diagram);
  for (const [target, law] of diagram.law) {
    const text = diagram.data.title;
    environment.lawReferences.push({ target, text, line: fileLine(environment, line), law });
  }
  for (const { text, href, to } of referencesIn(outline(diagram))) {
    if (to.kind === "page") {
      const meaning = { ...to, href };
      environment.links.push({ meaning, text, line: fileLine(environment, line) });
    }
  }
  return token;
}

function referencesIn(items: readonly Item[]): Item["references"] {
  return items.flatMap(({ references, items }) => [...references, ...referencesIn(items)]);
}

function nearest(id: string, known: readonly string[]): string {
  const ranked = [...known].sort((a, b) => distance(a, id) - distance(b, id) || (a < b ? -1 : 1));
  return ranked.slice(0, 3).join("、") || "diagrams文件夹里的一个文件名，不带.yaml";
}

/** A drawing is a block: within a line, a list, a table or a box there is no room for it. */
function refuseWithin(token: Token, line: number, environment: Environment): void {
  const children = token.children ?? [];
  token.children = children.filter((child) => {
    const id = idOf(child);
    if (id === undefined) return true;
    report(
      environment,
      line,
      `图${id}没有单独成段`,
      "前后各空一行，不放在列表、表格、容器和引用里",
    );
    return false;
  });
}
