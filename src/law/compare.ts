import { diffArrays } from "diff";

/** A stretch of one side of a comparison. */
export interface ComparedPart {
  /**
   * `same`: the other version has it too; `changed`: only this version has it; `unquoted`: it stands against an
   * omission (`……`), so nothing can be said of it.
   */
  kind: "same" | "changed" | "unquoted";
  text: string;
}

/** A phrase that reads differently in the two versions; the one that has nothing for it is empty. */
export interface Rewording {
  older: string;
  newer: string;
}

/** Two versions of a text, each whole, with what differs marked. */
export interface Comparison {
  older: ComparedPart[];
  newer: ComparedPart[];
  /** The phrases that differ, in the order of the text. Those at an omission are left out. */
  rewordings: Rewording[];
}

const OMISSION = "……";
/** Ends a phrase. An enumeration comma does not: what stands between two of them is too little to read. */
const PHRASE_END = /^[，。；：！？]$/u;

/** What reads as one word in a law: an omission, the number of an item, an amount with its unit. */
const UNIT =
  /(……|（[一二三四五六七八九十]+）|[零一二三四五六七八九十百千万亿\d.]+(?:个月|周岁|小时|元|日|月|年|倍|％|%))/u;
const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of a legal text, punctuation included; joined they are the text again. */
function words(text: string): string[] {
  return text
    .split(UNIT)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : [...WORDS.segment(part)].map(({ segment }) => segment),
    );
}

/** A stretch that both versions have, or what stands in each at the same place. */
interface Step {
  same: boolean;
  older: string[];
  newer: string[];
}

function steps(older: string, newer: string): Step[] {
  const found: Step[] = [];
  for (const { added, removed, value } of diffArrays(words(older), words(newer))) {
    const same = !added && !removed;
    let step = found.at(-1);
    if (!step || step.same !== same) {
      step = { same, older: [], newer: [] };
      found.push(step);
    }
    if (!added) step.older.push(...value);
    if (!removed) step.newer.push(...value);
  }
  return found;
}

/**
 * Moves what only one version has so that it ends where a phrase does: not “的；主动投案” but “主动投案的；”.
 * Both readings describe the same change.
 */
function alignToPhrases(all: Step[]): void {
  all.forEach((step, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    if (step.same || !before || !after) return;
    if (step.older.length > 0 && step.newer.length > 0) return;
    const run = step.older.length > 0 ? step.older : step.newer;
    for (let back = 0; back < Math.min(run.length, before.older.length); back++) {
      const last = run.at(-1 - back) ?? "";
      if (PHRASE_END.test(last)) {
        const moved = run.splice(run.length - back);
        run.unshift(...moved);
        for (const side of [before.older, before.newer]) side.splice(side.length - back);
        for (const side of [after.older, after.newer]) side.unshift(...moved);
        return;
      }
      if (last !== before.older.at(-1 - back)) return;
    }
  });
}

/** Joins two rewordings that only one character holds apart, so that the marks read as words. */
function mergeIslands(all: Step[]): Step[] {
  const merged: Step[] = [];
  for (const step of all) {
    const [first, island] = merged.slice(-2);
    const text = island?.older.join("") ?? "";
    if (!step.same && first && island && /^\p{L}$/u.test(text)) {
      const older = [...first.older, text, ...step.older];
      const newer = [...first.newer, text, ...step.newer];
      if (older.length > 1 && newer.length > 1) {
        merged.splice(-2, 2, { same: false, older, newer });
        continue;
      }
    }
    merged.push(step);
  }
  return merged;
}

/** Splits what is the same after each phrase, so that a change can be shown in its phrase. */
function phrases(all: readonly Step[]): Step[][] {
  const found: Step[][] = [[]];
  for (const step of all) {
    if (!step.same) {
      found.at(-1)?.push(step);
      const ends = [step.older, step.newer].flatMap((side) => side.at(-1) ?? []);
      if (ends.every((word) => PHRASE_END.test(word))) found.push([]);
      continue;
    }
    let rest: string[] = [];
    for (const word of step.older) {
      rest.push(word);
      if (!PHRASE_END.test(word) && word !== OMISSION) continue;
      found.at(-1)?.push({ same: true, older: rest, newer: rest });
      found.push([]);
      rest = [];
    }
    if (rest.length > 0) found.at(-1)?.push({ same: true, older: rest, newer: rest });
  }
  return found;
}

const omits = ({ older, newer }: Step) => older.includes(OMISSION) || newer.includes(OMISSION);

function rewording(phrase: readonly Step[]): Rewording[] {
  if (phrase.every(({ same }) => same) || phrase.some((step) => !step.same && omits(step)))
    return [];
  const whole = (side: "older" | "newer") => phrase.flatMap((step) => step[side]).join("");
  // The stop at the end belongs to neither; a phrase with nothing but a stop is none.
  const bare = (text: string) => text.replace(/[，。；：！？]$/u, "");
  const [older, newer] = [bare(whole("older")), bare(whole("newer"))];
  return older === newer ? [] : [{ older, newer }];
}

/**
 * Compares two versions of a provision word by word.
 *
 * Words are those of `Intl.Segmenter` for Chinese, but an amount with its unit, the number of an item and an
 * omission count as one; the difference is Myers' (the package `diff`). Nothing is said of text that stands
 * against an omission, because the other version may have it unquoted.
 *
 * @param older,newer the operative words; `……` stands for words that are not quoted
 * @returns both sides in parts, each side's parts together being its text, and the phrases that differ
 * @example
 * compare("可以并处五百元以下罚款", "或者二千元以下罚款")
 * // older: [{ kind: "changed", text: "可以并处五百元" }, { kind: "same", text: "以下罚款" }]
 * // newer: [{ kind: "changed", text: "或者二千元" }, { kind: "same", text: "以下罚款" }]
 * // rewordings: [{ older: "可以并处五百元以下罚款", newer: "或者二千元以下罚款" }]
 */
export function compare(older: string, newer: string): Comparison {
  const found = steps(older, newer);
  alignToPhrases(found);
  const all = mergeIslands(found);
  const side = (name: "older" | "newer"): ComparedPart[] =>
    all.flatMap((step): ComparedPart[] => {
      const text = step[name].join("");
      if (text === "") return [];
      if (step.same) return [{ kind: "same", text }];
      const other = name === "older" ? step.newer : step.older;
      const unquoted = step[name].includes(OMISSION) || other.includes(OMISSION);
      return [{ kind: unquoted ? "unquoted" : "changed", text }];
    });
  return {
    older: side("older"),
    newer: side("newer"),
    rewordings: phrases(all).flatMap(rewording),
  };
}
