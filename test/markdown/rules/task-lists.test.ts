import { expect, test } from "vitest";
import { messageOf } from "../../source/problems.ts";
import { html, parsed } from "../context.ts";

test("an item with a box to tick", () => {
  expect(html("- [ ] 保住原件\n- [x] **记下**时限\n- [X] 报案")).toBe(
    '<ul class="task-list">\n' +
      '<li><span class="task-box" role="img" aria-label="待办" data-checked="false"></span>保住原件</li>\n' +
      '<li><span class="task-box" role="img" aria-label="已完成" data-checked="true"></span><strong>记下</strong>时限</li>\n' +
      '<li><span class="task-box" role="img" aria-label="已完成" data-checked="true"></span>报案</li>\n' +
      "</ul>\n",
  );
});

test("with the rule off, the reader sees square brackets", () => {
  expect(html("- [ ] 保住原件", ["taskLists"])).toBe("<ul>\n<li>[ ] 保住原件</li>\n</ul>\n");
});

test.each(["[ ] 不在列表里", "- []没有空格", "- [y] 别的字母", "- \\[ ] 转义", "- [ ]没有空格"])(
  "no box: %s",
  (source) => {
    expect(html(source)).not.toContain("task-box");
  },
);

test.each(["- [ ] 一\n- [ ]", "- [ ] 一\n- [x] "])("a box without words: %j", (source) => {
  expect(messageOf(() => parsed(source))).toBe("page.md:2：清单里有空的一项。应为：- [ ] 事项");
});
