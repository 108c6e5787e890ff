import { caseFields, CONFIDENCES, pageSchema } from "./page.ts";

/** Reported cases with the confidence of their reports, and worked fictional ones. */
export const casesSchema = pageSchema.extend(caseFields).superRefine((page, context) => {
  if ((page.kind === "reported") === (page.confidence !== undefined)) return;
  context.addIssue({
    code: "custom",
    path: ["confidence"],
    message: page.kind === "reported" ? "公开报道的案子没有写可信度" : "虚构的例子写了可信度",
    params: { expected: page.kind === "reported" ? CONFIDENCES.join("、") : "删掉confidence" },
  });
});
