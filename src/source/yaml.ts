import { LineCounter, parseDocument } from "yaml";
import type { ZodError, ZodType, output } from "zod";
import { SourceError, type Problem } from "./error.ts";

/** YAML data together with the way back to its lines. */
export interface YamlSource {
  file: string;
  data: unknown;
  /** One-based line in the file of the value (or the nearest existing parent) at a path. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses YAML 1.2 (so a date stays a string).
 *
 * @param firstLine one-based line of the file on which `text` begins
 * @throws SourceError with the line of every syntax error, duplicate key included
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new SourceError(
      document.errors.map((error) => ({
        file,
        line: lineCounter.linePos(error.pos[0]).line + firstLine - 1,
        message: `YAML语法错误（${error.message}）`,
        expected: "检查缩进、冒号后的空格和引号",
      })),
    );
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // `title: *重点` and `x: &a [*a]`: YAML's references, which no text of the guide needs.
    const alias = /(?:^|[\s[{,])\*\S/u.exec(text);
    const line = alias ? lineCounter.linePos(alias.index + 1).line + firstLine - 1 : firstLine;
    throw new SourceError([
      {
        file,
        line,
        message: "YAML语法错误（*开头的值指向不存在的锚点）",
        expected: "给这个值加上引号",
      },
    ]);
  }
  return {
    file,
    data,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) return lineCounter.linePos(range[0]).line + firstLine - 1;
      }
      return firstLine;
    },
  };
}

/** A Markdown file taken apart. */
export interface FrontMatterSource {
  frontMatter: YamlSource;
  body: string;
  /** One-based line of the file on which `body` begins. */
  bodyLine: number;
}

/**
 * Splits a Markdown file into its YAML front matter and its body.
 *
 * @throws SourceError when there is no front matter, it is not closed, or the body is empty
 */
export function splitFrontMatter(text: string, file: string): FrontMatterSource {
  const match = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (!match || match.index !== 0) {
    throw new SourceError([
      { file, line: 1, message: "缺少页首信息", expected: "文件以---开头的一段YAML，再以---结束" },
    ]);
  }
  const [block, yaml = ""] = match;
  const body = text.slice(block.length);
  if (body.trim() === "") {
    throw new SourceError([
      { file, message: "这一页只有页首信息，没有正文", expected: "写上正文，或者删掉这个文件" },
    ]);
  }
  return {
    frontMatter: parseYaml(yaml, file, 2),
    body,
    bodyLine: block.split("\n").length,
  };
}

/**
 * Checks YAML data against a schema.
 *
 * @returns the schema's output
 * @throws SourceError that names, for every field at fault, its line, what was found and what is allowed
 */
export function checkShape<T extends ZodType>(source: YamlSource, schema: T): output<T> {
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return result.data;
  throw new SourceError(describeIssues(result.error, source));
}

type Issue = ZodError["issues"][number];

const TYPE_NAMES: Record<string, string> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true或false",
  array: "列表",
  object: "一组“名称: 值”",
  record: "一组“名称: 值”",
};

function describeIssues(error: ZodError, source: YamlSource): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "invalid_union") {
      const nested = issue.errors.find((branch) => branch.length > 0)?.[0];
      if (nested) return [describe({ ...nested, path: [...issue.path, ...nested.path] }, source)];
    }
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        file: source.file,
        line: source.lineOf([...issue.path, key]),
        message: `不认识的字段${[...issue.path, key].join(".")}`,
        expected: "删掉，或改成CONTRIBUTING.md里列出的字段",
      }));
    }
    return [describe(issue, source)];
  });
}

function describe(issue: Issue, source: YamlSource): Problem {
  const field = issue.path.join(".") || "整个文件";
  const missing = issue.code !== "custom" && issue.input === undefined;
  return {
    file: source.file,
    line: source.lineOf(issue.path),
    message: missing
      ? `缺少字段${field}`
      : issue.code === "custom"
        ? `${field}：${issue.message}`
        : `${field}的值不对，找到${describeValue(issue.input)}`,
    expected: allowed(issue),
  };
}

function describeValue(value: unknown): string {
  if (value === null) return "空值";
  if (typeof value !== "object") return JSON.stringify(value);
  return TYPE_NAMES[Array.isArray(value) ? "array" : "object"] ?? "";
}

function allowed(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map(String).join("、");
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? `至少${issue.minimum}${issue.origin === "string" ? "个字" : "项"}`
        : `不小于${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? `不超过${issue.maximum}${issue.origin === "string" ? "个字" : "项"}`
        : `不大于${issue.maximum}`;
    case "invalid_format":
      if (issue.format === "url") return "完整的网址，以https://开头";
      if ("suffix" in issue) return `以${String(issue.suffix)}结尾`;
      return `符合${issue.pattern ?? issue.format}`;
    case "custom":
      return issue.params?.["expected"] as string | undefined;
    default:
      return issue.message;
  }
}
