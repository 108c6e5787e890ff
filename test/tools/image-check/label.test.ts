import { describe, expect, test } from "vitest";
import {
  creditCodeChecks,
  LABEL_FIELDS,
  parseLabel,
  providerCode,
} from "../../../src/tools/image-check/label.ts";
import { FICTIONAL_PRODUCER, labelText } from "../../../src/tools/image-check/samples/samples.ts";

const kinds = (text: string, named = true) =>
  parseLabel(text, named)?.deviations.map((deviation) =>
    "field" in deviation ? `${deviation.kind} ${deviation.field}` : deviation.kind,
  );

test("all seven fields are read, and a label as the standard asks has no deviation", () => {
  const label = parseLabel(labelText("1"), true);
  expect(Object.keys(label?.values ?? {})).toEqual([...LABEL_FIELDS]);
  expect(label?.level).toBe(1);
  expect(label?.deviations).toEqual([]);
});

test.each(["1", "2", "3"] as const)("Label %s", (level) => {
  expect(parseLabel(labelText(level), true)?.level).toBe(Number(level));
});

describe("how texts differ from the standard", () => {
  test.each<[string, string[]]>([
    [
      '{"Label":"9","ContentProducer":"a","ProduceID":"b","ContentPropagator":"","PropagateID":""}',
      ["value Label"],
    ],
    [
      '{"Label":1,"ContentProducer":"a","ProduceID":"b","ContentPropagator":"","PropagateID":""}',
      ["not-text Label"],
    ],
    [
      '{"Label":"1"}',
      [
        "missing ContentProducer",
        "missing ProduceID",
        "missing ContentPropagator",
        "missing PropagateID",
      ],
    ],
    [
      '{"Label":"1","ContentProducer":"","ProduceID":"b","ContentPropagator":"","PropagateID":""}',
      ["empty ContentProducer"],
    ],
    [
      '{"Label":"1","ContentProducer":"示例","ProduceID":"b","ContentPropagator":"","PropagateID":""}',
      ["characters ContentProducer"],
    ],
    [
      '{"Label":"1","ContentProducer":"a b","ProduceID":"b","ContentPropagator":"","PropagateID":""}',
      ["characters ContentProducer"],
    ],
    [
      '{"Label":"1","ContentProducer":"a","ProduceID":"b","ContentPropagator":"","PropagateID":"","DisclaimerText":"c"}',
      ["unknown DisclaimerText"],
    ],
    [labelText("1").replaceAll('"', "&quot;"), ["escaped"]],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

test("a field of another name has to name the label itself", () => {
  expect(parseLabel(labelText("1"), false)).toBeUndefined();
  expect(parseLabel(`{"AIGC":${labelText("1")}}`, false)?.level).toBe(1);
  // Some write the label as a text within the JSON.
  expect(parseLabel(JSON.stringify({ AIGC: labelText("2") }), false)?.level).toBe(2);
});

test.each([
  "AIGC",
  "",
  "null",
  "[]",
  '"1"',
  "1",
  "{",
  '{"AIGC":1}',
  '{"a":{"Label":"1"}}',
  "{".repeat(100_000),
  `{"Label":"${"1".repeat(70_000)}"}`,
])("no label: %.30s", (text) => {
  expect(parseLabel(text, true)).toBeUndefined();
});

test("names of an object's own inside JSON mean nothing", () => {
  const label = parseLabel('{"Label":"1","__proto__":{"ProduceID":"x"},"constructor":"y"}', true);
  expect(label?.values.ProduceID).toBeUndefined();
});

describe("the code of a provider", () => {
  test("with a unified social credit code", () => {
    expect(providerCode(FICTIONAL_PRODUCER)).toEqual({
      form: "code",
      creditCode: "91000000DEM0DATA01",
      checks: true,
      role: "generating",
    });
    expect(providerCode("001191000000DEM0DATA0220000")).toMatchObject({
      checks: false,
      role: "propagating",
    });
  });
  test("without one", () => {
    expect(providerCode("0021ABCDEFGHJKLMNPQRT100000")).toEqual({ form: "code" });
    expect(providerCode("001191000000DEM0DATA0100000")).not.toHaveProperty("role");
  });
  test.each(["示例服务", "", "doubao", FICTIONAL_PRODUCER.toLowerCase(), `${FICTIONAL_PRODUCER}1`])(
    "%s is a name",
    (text) => {
      expect(providerCode(text)).toEqual({ form: "other" });
    },
  );
});

test("the check digit of a credit code finds every single wrong character", () => {
  const code = "91000000DEM0DATA01";
  expect(creditCodeChecks(code)).toBe(true);
  for (let at = 0; at < code.length; at++)
    for (const other of "0123456789ABCDEFGHJKLMNPQRTUWXY") {
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      expect(creditCodeChecks(changed)).toBe(changed === code);
    }
  expect(creditCodeChecks("91000000DEMODATA01")).toBe(false);
  expect(creditCodeChecks("9100000")).toBe(false);
});
