import createMarkdownIt, { type MarkdownIt, type Token } from "markdown-it";
import { SourceError } from "../source/index.ts";
import { TOKEN_TYPES, type Document, type ParseContext } from "./document.ts";
import { eachInline, report, type Environment } from "./environment.ts";
import { RULES, type RuleName } from "./rules/index.ts";

/**
 * Makes a parser of the dialect.
 *
 * @param without rules to leave out, to see what each is for
 */
export function createMarkdown(without: readonly RuleName[] = []): MarkdownIt {
  const markdown = createMarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable(["strikethrough", "reference"]);
  for (const [name, rule] of Object.entries(RULES)) {
    if (!without.includes(name as RuleName)) rule(markdown);
  }
  return markdown;
}

const dialect = createMarkdown();
const KNOWN: ReadonlySet<string> = new Set(TOKEN_TYPES);

/**
 * Understands a Markdown text: the one parse behind the page, the PDF and the search.
 *
 * @param source the text, without front matter
 * @param context the file it is from, and what it may refer to
 * @param markdown the parser; the whole dialect when absent
 * @throws SourceError with every problem in the text, each with its file and line
 */
export function parse(source: string, context: ParseContext, markdown = dialect): Document {
  const environment: Environment = {
    context,
    problems: [],
    headings: [],
    lawReferences: [],
    links: [],
    images: [],
    diagrams: [],
  };
  const tokens = markdown.parse(source, environment);
  checkFragments(environment);
  if (environment.problems.length === 0) checkVocabulary(tokens, environment);
  if (environment.problems.length > 0) {
    throw new SourceError(environment.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  const { headings, lawReferences, links, images, diagrams } = environment;
  // Rules note what they find in turn; readers meet it from top to bottom.
  lawReferences.sort((a, b) => a.line - b.line);
  return { tokens, line: context.line ?? 1, headings, lawReferences, links, images, diagrams };
}

function checkFragments(environment: Environment): void {
  const ids = environment.headings.flatMap(({ id }) => id ?? []);
  for (const { meaning, line } of environment.links) {
    if (meaning.kind === "fragment" && !ids.includes(meaning.fragment)) {
      const { file } = environment.context;
      environment.problems.push({
        file,
        line,
        message: `本页没有编号为${meaning.fragment}的标题`,
        expected: ids.join("、") || undefined,
      });
    }
  }
}

function checkVocabulary(tokens: readonly Token[], environment: Environment): void {
  const check = ({ type }: Token, line: number) => {
    if (!KNOWN.has(type)) report(environment, line, `输出端不认识的记号${type}`);
  };
  for (const token of tokens) check(token, token.map?.[0] ?? 0);
  eachInline(tokens, check);
}
