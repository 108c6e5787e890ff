import container from "markdown-it-container";
import type { Locale } from "../../i18n/index.ts";
import { environmentOf, report, type Rule } from "../environment.ts";

/** The boxes of the dialect: one table decides their names and default titles for all writers. */
export const CONTAINERS = {
  answer: { zh: "一句话回答", en: "In one sentence" },
  law: { zh: "法条要点", en: "What the law says" },
  update: { zh: "文章与今天的规定", en: "What has changed" },
  disputed: { zh: "有争议", en: "Disputed" },
  warning: { zh: "注意", en: "Warning" },
  example: { zh: "例子（虚构）", en: "Example (fictional)" },
  steps: { zh: "步骤", en: "Steps" },
} as const satisfies Record<string, Record<Locale, string>>;

export type ContainerName = keyof typeof CONTAINERS;

/** What a `container_open` means. */
export interface Container {
  name: ContainerName;
  /** The title given by the author, or the default one. */
  title: string;
}

/** `:::warning 标题` … `:::`. An unknown name, or a box that is never closed, is an error. */
export const containers: Rule = (markdown) => {
  markdown.use(container, "box", { validate: () => true });
  markdown.core.ruler.after("block", "biantu_containers", (state) => {
    const environment = environmentOf(state);
    const lines = state.src.split("\n");
    for (const token of state.tokens) {
      if (token.type === "container_box_close") token.type = "container_close";
      if (token.type !== "container_box_open") continue;
      token.type = "container_open";
      const [start, end] = token.map ?? [0, 0];
      const [name = "", ...words] = token.info.trim().split(/\s+/u);
      if (!Object.hasOwn(CONTAINERS, name)) {
        report(
          environment,
          start,
          name === "" ? "容器没有名称" : `没有叫${name}的容器`,
          Object.keys(CONTAINERS).join("、"),
        );
        continue;
      }
      if (!/^[\s>]*:{3,}\s*$/u.test(lines[end] ?? "")) {
        report(environment, start, `容器:::${name}没有结束`, "单独一行:::");
      }
      const known = name as ContainerName;
      const { locale } = environment.context;
      const own = words.join(" ");
      // An example says that it is made up, whatever its title.
      const suffix = known !== "example" ? "" : { zh: "（虚构）", en: " (fictional)" }[locale];
      const title = own === "" ? CONTAINERS[known][locale] : `${own}${suffix}`;
      token.meta = { container: { name: known, title } satisfies Container };
    }
  });
};
