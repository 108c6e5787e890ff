import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { traditionalModule } from "../../src/commands/traditional.ts";
import { simplifiedOf } from "../../src/search/traditional.ts";

test("the map is what its command makes", () => {
  expect(readFileSync("src/search/traditional.ts", "utf8")).toBe(traditionalModule());
});

test("traditional characters have their simplified forms, simplified ones are left alone", () => {
  const map = simplifiedOf();
  const simplify = (text: string) => [...text].map((one) => map.get(one) ?? one).join("");
  expect(simplify("撤銷權與惡意退款，報警怎麼辦")).toBe("撤销权与恶意退款，报警怎么办");
  expect(simplify("怎么干净的台面，著作权")).toBe("怎么干净的台面，著作权");
  expect(map.size).toBeGreaterThan(1000);
});
