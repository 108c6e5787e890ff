import type { Locale } from "../i18n/index.ts";

/** A text with each box, tag, list and table of the dialect, for the page that shows the design. */
export const SAMPLES: Record<Locale, string> = {
  zh: `
:::answer
每一页的第一块：一句话回答读者的问题。
:::

- 【现行法】法条写成链接：[《民法典》第一百四十八条](law:civil-code/148)。
- 【主流观点】多数裁判这样看。
- 【有争议】看法不一。
- 【建议】不是法律的要求。

:::law 法条要点
上下两道双线。
:::

:::update 文章与今天的规定
**文章的说法**：旧的数字。

**今天的规定**：新的数字。
:::

:::disputed 有争议
虚线框。
:::

:::warning 注意
双线框，做错会吃亏。
:::

:::example 一张发货单
点线框，并且写明虚构。
:::

:::steps 步骤
1. **先做这个。** 每一步挂在一条线上。
2. **再做这个。** 号码用宋体。
:::

- [x] 已经留好原图
- [ ] 还要导出聊天记录

| 项目 | 旧法 | 新法 |
| --- | --- | --- |
| 条文 | 第四十九条 | 第五十八条 |
| 施行 | 2013年1月1日 | 2026年1月1日 |

> 引用别处的话。
`,
  en: `
:::answer
The first block of every page: one sentence that answers the reader’s question.
:::

- 【Law】What the law says today.
- 【Practice】What most courts hold.
- 【Disputed】Opinions differ.
- 【Proposal】Not required by law.

:::law What the law says
Between two double rules.
:::

:::update What has changed
**The article says**: the old figure.

**Today**: the new figure.
:::

:::disputed Disputed
A dashed frame.
:::

:::warning Warning
A double frame: a mistake here costs something.
:::

:::example A packing slip
A dotted frame, and the title says that it is fictional.
:::

:::steps Steps
1. **Do this first.** Each step hangs on a line.
2. **Then this.** The numbers are set in a serif face.
:::

- [x] The original picture is kept
- [ ] The chat is still to be exported

| Item | Old law | New law |
| --- | --- | --- |
| Article | 49 | 58 |
| In force from | 1 January 2013 | 1 January 2026 |

> Words from elsewhere.
`,
};
