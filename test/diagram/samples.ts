import { join } from "node:path";
import type { Diagram, DiagramData } from "../../src/diagram/index.ts";
import { loadLawLibrary } from "../../src/law/index.ts";

const law = loadLawLibrary(join(import.meta.dirname, "../markdown/fixture/law"), "fixture/law");

/** A diagram that rests on the two laws of the Markdown fixture and leads to its other page. */
export function diagramOf(data: DiagramData, id = "sample"): Diagram {
  const targets = ["civil-code/7", "civil-code/148", "criminal", "criminal/287-1"];
  return {
    id,
    locale: "zh",
    file: `diagrams/${id}.yaml`,
    data,
    law: new Map(
      targets.flatMap((target) => {
        const found = law.resolve(target);
        return found ? [[target, found] as const] : [];
      }),
    ),
    pages: new Map([["analysis/civil.md", { file: "civil.md", href: "/analysis/civil/" }]]),
  };
}

const see = { text: "撤销", page: "analysis/civil.md", fragment: "rescind" };

/** The smallest of each kind. */
export const SAMPLES: { [Kind in DiagramData["kind"]]: DiagramData } = {
  timeline: {
    kind: "timeline",
    title: "先后",
    note: "看完要记住的。",
    phases: [
      {
        title: "第一段",
        text: "一步接一步。",
        order: "sequence",
        steps: (["buyer", "merchant", "party", "platform", "authority"] as const).map((actor) => ({
          actor,
          who: "某方",
          title: "做一件事",
          text: "在5到10日里，做完第五十八条说的事。",
          limits: [
            { of: "platform", text: "看通知" },
            { of: "law", text: "六个月" },
          ],
          keep: "一份回执。",
          law: ["civil-code/7", "civil-code/148"],
        })),
      },
      {
        title: "第二段",
        text: "同时。",
        order: "parallel",
        steps: [
          {
            actor: "buyer",
            who: "买家",
            title: "别的",
            text: "另一件。",
            limits: [],
            keep: "无。",
            law: [],
          },
        ],
      },
    ],
  },
  layers: {
    kind: "layers",
    title: "三层",
    note: "看完要记住的。",
    beside: { name: "甲", who: "某人", opens: "有事。", follows: "有果。", law: ["civil-code/7"] },
    and: { text: "并存。", law: [] },
    either: { name: "乙", who: "某机关", opens: "不够。", follows: "罚。", law: ["criminal"] },
    or: { text: "不叠加。", law: ["criminal/287-1"] },
    other: {
      name: "丙",
      who: "某院",
      opens: "够了。",
      follows: "判。",
      law: ["criminal/287-1"],
      see,
    },
  },
  duties: {
    kind: "duties",
    title: "谁做什么",
    note: "看完要记住的。",
    stages: [
      {
        who: "甲方",
        when: "开始的时候",
        duties: [
          { text: "做一。", law: ["civil-code/7"] },
          { text: '做二，<b>不是标签</b> & "引号"。', law: [] },
        ],
        cases: [],
      },
      {
        who: "乙方",
        when: "后来",
        duties: [{ text: "做三。", law: [] }],
        cases: [
          { word: "是", text: "写明的" },
          { word: "像", text: "没写明" },
        ],
      },
    ],
    ban: { title: "都不得", text: "删改。", law: ["criminal/287-1"] },
  },
  chain: {
    kind: "chain",
    title: "一环扣一环",
    note: "看完要记住的。",
    links: [
      { title: "第一环", text: "存下来。", breaks: "没有存。", law: ["civil-code/7"], see },
      { title: "第二环", text: "交出去。", breaks: "交不出。", law: [] },
    ],
  },
};
