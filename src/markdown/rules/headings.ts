import { environmentOf, fileLine, plainText, report, type Rule } from "../environment.ts";

const ID = / *\{#([^}]*)\}$/u;

/**
 * `## 谁来举证 {#burden}`: the id is written, not made from the words, so that an address survives a
 * better wording and is the same in every language. The first heading is h2 (h1 is the title), levels are
 * not skipped, and headings stand outside of lists and containers.
 */
export const headings: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_headings", (state) => {
    const environment = environmentOf(state);
    const seen = new Map<string, number>();
    let previous = 1;
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const line = token.map?.[0] ?? 0;
      const inline = state.tokens[index + 1];
      if (!inline) return;
      const depth = Number(token.tag.slice(1));
      if (token.level > 0) {
        report(environment, line, "标题不能放在容器、列表或引用里", "标题放在最外层");
      }
      if (depth === 1) {
        report(
          environment,
          line,
          "正文里有一级标题",
          "页面标题写在页首信息的title里，正文从##开始",
        );
        return;
      }
      if (depth > previous + 1) {
        report(
          environment,
          line,
          `标题从第${previous}级跳到第${depth}级`,
          `${"#".repeat(previous + 1)}`,
        );
      }
      if (depth > 4) report(environment, line, `标题太深（第${depth}级）`, "最多到####");
      previous = depth;

      const last = inline.children?.at(-1);
      const match = last?.type === "text" ? ID.exec(last.content) : null;
      let id: string | undefined;
      if (match && last) {
        id = match[1] ?? "";
        last.content = last.content.slice(0, match.index);
        inline.content = inline.content.replace(ID, "");
        const before = seen.get(id);
        if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
          report(environment, line, `标题编号{#${id}}不对`, "小写英文字母、数字和连字符，字母开头");
        } else if (id.startsWith("page-") || id.startsWith("fn-")) {
          report(environment, line, `标题编号{#${id}}留给页面自己用`, "不以page-或fn-开头");
        } else if (before !== undefined) {
          report(
            environment,
            line,
            `标题编号{#${id}}在第${fileLine(environment, before)}行用过`,
            "一页里不重复",
          );
        }
        seen.set(id, line);
        token.attrSet("id", id);
      } else if (depth <= 3) {
        report(
          environment,
          line,
          "标题没有编号",
          `${token.markup} ${inline.content} {#english-id}`,
        );
      }
      const text = plainText(inline.children).trim();
      if (text === "") report(environment, line, "标题没有文字");
      environment.headings.push({
        depth: depth as 2 | 3 | 4,
        id,
        text,
        line: fileLine(environment, line),
      });
    });
  });
};
