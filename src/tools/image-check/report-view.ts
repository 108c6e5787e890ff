import { LIST_DATE, type Credentials } from "./credentials.ts";
import { element, facts } from "./dom.ts";
import {
  absence,
  credentialFacts,
  deviationTexts,
  fill,
  placeText,
  providerTexts,
  remarks,
  type Checked,
} from "./evidence.ts";
import { LABEL_FIELDS } from "./label.ts";
import { GROUPS } from "./marks.ts";
import type { Finding, Report } from "./report.ts";
import type { Words } from "./words/zh.ts";

/** Longer values are folded. */
const MAX_OPEN = 300;

/** The findings of one file, in their groups. */
export function reportView(report: Report, words: Words): HTMLElement {
  const view = element("div", { class: "ic-report" });
  const said = remarks(report, words);
  if (said.length > 0)
    view.append(
      element(
        "div",
        { class: "ic-remarks" },
        element("ul", {}, ...said.map((text) => element("li", {}, text))),
      ),
    );
  for (const group of GROUPS) {
    const findings = report.findings.filter((finding) => finding.group === group);
    if (findings.length === 0) continue;
    view.append(
      element(
        "section",
        { class: "ic-group", "data-group": group },
        element("h4", {}, words.group[group].title),
        element(
          "ul",
          { class: "ic-findings" },
          ...[...Map.groupBy(findings, ({ id }) => id).values()].map((same) =>
            findingView(same as [Finding, ...Finding[]], words),
          ),
        ),
      ),
    );
  }
  const missing = absence(report, words);
  if (missing)
    view.append(
      element(
        "section",
        { class: "ic-group", "data-group": "nothing" },
        element("h4", {}, words.notFound),
        element("p", {}, missing),
      ),
    );
  return view;
}

/** Findings of the same kind, such as the make and the model, share one explanation. */
function findingView(findings: [Finding, ...Finding[]], words: Words): HTMLLIElement {
  const [first] = findings;
  const { title, means, who } = words.findings[first.id];
  const forge = first.id === "c2pa" ? "signed" : first.id === "after-end" ? "after" : "text";
  const advice = first.id === "c2pa" ? "c2pa" : first.group;
  const item = element(
    "li",
    { "data-finding": first.id },
    element("h5", {}, title),
    element("p", {}, means),
  );
  for (const finding of findings) {
    item.append(
      facts([
        [words.value, valueView(finding, words)],
        [words.place, placeText(finding, words)],
      ]),
    );
    if (finding.label) item.append(labelView(finding, words));
  }
  const background = facts([
    [words.who, who],
    [words.forged, words.forge[forge]],
    [words.next, words.advice[advice]],
  ]);
  // What says AI is explained at once; the rest is folded, or a phone would show little else.
  const open = first.group === "declared" || first.group === "possible";
  item.append(
    open
      ? background
      : element("details", {}, element("summary", {}, words.background), background),
  );
  return item;
}

function valueView({ id, name, value }: Finding, words: Words): HTMLElement {
  const code = element("code", {}, `${name} = ${value}`);
  if (id === "place")
    return element(
      "details",
      { "data-private": "" },
      element("summary", {}, words.showPlace),
      code,
    );
  if (value.length <= MAX_OPEN) return code;
  return element(
    "div",
    {},
    element("code", {}, `${name} = ${value.slice(0, MAX_OPEN)}……`),
    element(
      "details",
      {},
      element("summary", {}, fill(words.showAll, { count: value.length })),
      element("pre", { tabindex: "0" }, value),
    ),
  );
}

function labelView(finding: Finding, words: Words): HTMLElement {
  const { label: texts } = words;
  const values = finding.label?.values ?? {};
  const rows = LABEL_FIELDS.map((field) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, field),
      element(
        "td",
        {},
        element("code", {}, values[field] ?? texts.absent, values[field] === "" && texts.empty),
      ),
      element("td", {}, texts.fields[field]),
    ),
  );
  const table = element(
    "table",
    {},
    element("caption", {}, texts.caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...[texts.field, words.value, texts.meaning].map((text) =>
          element("th", { scope: "col" }, text),
        ),
      ),
    ),
    element("tbody", {}, ...rows),
  );
  const view = element(
    "div",
    { class: "ic-label" },
    element(
      "div",
      { class: "table-scroll", tabindex: "0", role: "group", "aria-label": texts.caption },
      table,
    ),
  );
  for (const text of providerTexts(finding, words)) view.append(element("p", {}, text));
  if (values.ReservedCode1 || values.ReservedCode2) view.append(element("p", {}, texts.reserved));
  const deviations = deviationTexts(finding, words);
  if (deviations.length > 0)
    view.append(
      element("p", {}, `${texts.deviations}${words.colon}`),
      element("ul", {}, ...deviations.map((text) => element("li", {}, text))),
    );
  return view;
}

/** The three facts about content credentials, apart, and the records behind them. */
export function credentialsView(credentials: Credentials, words: Words): HTMLElement {
  const { c2pa } = words;
  const view = element(
    "section",
    { class: "ic-credentials" },
    element("h4", {}, c2pa.title),
    facts(credentialFacts(credentials, words)),
  );
  if (credentials.expired) view.append(element("p", { class: "ic-expired" }, c2pa.expired));
  view.append(
    element("p", {}, c2pa.limits),
    element("h5", {}, c2pa.steps),
    element(
      "ol",
      {},
      ...credentials.steps.map((step) => {
        const rows: [string, string][] = [];
        if (step.generator) rows.push([c2pa.generator, step.generator]);
        if (step.signer) rows.push([c2pa.signer, step.signer]);
        if (step.time) rows.push([c2pa.time, step.time]);
        if (step.actions.length > 0) rows.push([c2pa.actions, step.actions.join(words.list)]);
        if (step.sourceTypes.length > 0)
          rows.push([c2pa.source, step.sourceTypes.join(words.list)]);
        return element("li", {}, step.depth > 0 && c2pa.ingredient, facts(rows));
      }),
    ),
    element(
      "details",
      {},
      element("summary", {}, c2pa.codes),
      element("p", {}, element("code", {}, credentials.codes.join(" "))),
    ),
    element("p", { class: "ic-small" }, fill(c2pa.attribution, { date: LIST_DATE })),
  );
  return view;
}

/** What heads a file's report. */
export function fileFacts(
  { size, modified, report }: Checked,
  words: Words,
): [string, Node | string][] {
  const rows: [string, Node | string][] = [
    [words.facts.format, words.formats[report.format]],
    [words.facts.size, fill(words.facts.bytes, { count: size.toLocaleString(words.locale) })],
  ];
  const { dimensions } = report;
  if (dimensions && dimensions.width > 0)
    rows.push([words.facts.pixels, `${dimensions.width} × ${dimensions.height}`]);
  if (modified) rows.push([words.facts.modified, modified]);
  return rows;
}
