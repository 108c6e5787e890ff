import type { LawLibrary } from "./library.ts";

/** One instrument of the official texts that quotations are checked against. */
export interface OfficialInstrument {
  id: string;
  number?: string;
  number_confidence?: string;
  adopted_or_revised?: string;
  effective?: string;
  provisions: {
    article: string;
    text: string | null;
    confidence: string;
  }[];
}

const QUOTABLE: Record<string, string> = {
  "two-sources-identical": "two-sources",
  "one-source": "one-source",
};

/** Brings two copies of a text to one form: no white space, one kind of punctuation. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

/** Whether every part of a quotation, cut at `……`, stands in the text, in order. */
function contains(text: string, quote: string): boolean {
  const whole = bare(text);
  let from = 0;
  return quote.split("……").every((part) => {
    const at = whole.indexOf(bare(part), from);
    from = at + bare(part).length;
    return at !== -1;
  });
}

/**
 * Compares every quotation, number, day and evidence level of the library with official texts.
 *
 * @param official the texts, one entry an instrument, `null` where no text was found
 * @returns one sentence for each difference, with the file; none when all agrees
 */
export function verifyLaw(library: LawLibrary, official: readonly OfficialInstrument[]): string[] {
  const differences: string[] = [];
  const texts = new Map(official.map((entry) => [entry.id, entry]));
  for (const instrument of library.instruments) {
    const entry = texts.get(instrument.id);
    const report = (message: string) => differences.push(`${instrument.file}：${message}`);
    if (!entry) {
      report("官方文本里没有这部法");
      continue;
    }
    if (instrument.number !== undefined) {
      if (entry.number_confidence === "memory") report(`文号${instrument.number}没有可靠来源`);
      else if (!entry.number?.includes(instrument.number)) {
        report(`文号${instrument.number}，官方文本是${entry.number ?? "未知"}`);
      }
    }
    const onPublication =
      entry.effective?.includes("自公布之日") && instrument.effective === instrument.adopted;
    if (!onPublication && !entry.effective?.includes(instrument.effective)) {
      report(`施行日${instrument.effective}，官方文本是${entry.effective ?? "未知"}`);
    }
    if (
      instrument.adopted !== undefined &&
      !entry.adopted_or_revised?.includes(instrument.adopted)
    ) {
      report(`通过日${instrument.adopted}，官方文本是${entry.adopted_or_revised ?? "未知"}`);
    }
    for (const provision of instrument.provisions) {
      if (provision.quote === undefined) continue;
      const text = entry.provisions.find((item) => item.article === provision.article);
      const evidence = QUOTABLE[text?.confidence ?? ""];
      if (!text?.text || evidence === undefined) report(`${provision.article}没有可以引用的原文`);
      else {
        if (!contains(text.text, provision.quote)) {
          report(`${provision.article}的引文与原文不同：${provision.quote}`);
        }
        if (provision.evidence === "two-sources" && evidence === "one-source") {
          report(`${provision.article}只有一个来源，却标为two-sources`);
        }
      }
    }
  }
  return differences;
}
