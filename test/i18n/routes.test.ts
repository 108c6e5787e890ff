import { describe, expect, test } from "vitest";
import { routes } from "../../src/i18n/index.ts";

describe("addresses", () => {
  test.each([
    [routes.section("zh", "analysis"), "/analysis/"],
    [routes.page("zh", "analysis", "civil"), "/analysis/civil/"],
    [routes.instrument("zh", "civil-code"), "/law/civil-code/"],
    [routes.provision("zh", "civil-code/148"), "/law/civil-code/148/"],
    [routes.home("zh"), "/"],
    [routes.law("zh"), "/law/"],
    [routes.search("zh"), "/search/"],
    [routes.all("zh"), "/search/#all"],
    [routes.searchIndex("zh"), "/search/zh/"],
    [routes.openSearch("zh"), "/opensearch.xml"],
    [routes.pdf("zh"), "/downloads/biantu-zh.pdf"],
  ])("%s", (address, expected) => {
    expect(address).toBe(expected);
  });

  test.each([
    [routes.home("en"), "/en/"],
    [routes.section("en", "merchants"), "/en/merchants/"],
    [routes.page("en", "analysis", "civil"), "/en/analysis/civil/"],
    [routes.law("en"), "/en/law/"],
    [routes.provision("en", "civil-code/148"), "/en/law/civil-code/148/"],
    [routes.all("en"), "/en/search/#all"],
    [routes.openSearch("en"), "/en/opensearch.xml"],
    [routes.pdf("en"), "/downloads/biantu-en.pdf"],
  ])("every other language has a prefix: %s", (address, expected) => {
    expect(address).toBe(expected);
  });
});
