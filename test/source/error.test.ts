import { describe, expect, test } from "vitest";
import { formatProblem, SourceError } from "../../src/source/index.ts";

describe("formatProblem", () => {
  test("the example of its comment", () => {
    expect(
      formatProblem({
        file: "content/zh/analysis/civil.md",
        line: 12,
        message: "标题没有编号",
        expected: "## 标题 {#id}",
      }),
    ).toBe("content/zh/analysis/civil.md:12：标题没有编号。应为：## 标题 {#id}");
  });

  test("without a line, the whole file is meant; without a cure, none is made up", () => {
    expect(formatProblem({ file: "a.md", message: "文件是空的" })).toBe("a.md：文件是空的");
  });
});

test("a SourceError lists each problem on its own line and keeps them as data", () => {
  const problems = [
    { file: "a.md", line: 1, message: "一" },
    { file: "b.md", message: "二", expected: "三" },
  ];
  const error = new SourceError(problems);
  expect(error.message).toBe("a.md:1：一\nb.md：二。应为：三");
  expect(error.problems).toEqual(problems);
});
