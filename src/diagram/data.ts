import type { Locale } from "../i18n/index.ts";
import type { LawTarget } from "../law/index.ts";

/** What a part of a diagram rests on, and where to read on. */
export interface Basis {
  /** Targets such as `civil-code/148`. */
  law: string[];
  /** A page that says more, from the folder of the language; only the text version shows it. */
  see?: { text: string; page: string; fragment?: string | undefined } | undefined;
}

/** Who acts: each has a mark of its own form. A party is a buyer or a merchant. */
export const ACTORS = ["buyer", "merchant", "party", "platform", "authority"] as const;
export type Actor = (typeof ACTORS)[number];

/** Whose time limit it is. */
export const LIMITS = ["law", "platform"] as const;

interface Common {
  title: string;
  /** What the reader should take away, under the drawing. */
  note: string;
}

/** What happens one after the other, and what may go on beside it. */
export interface TimelineData extends Common {
  kind: "timeline";
  phases: {
    title: string;
    text: string;
    /** `sequence`: one step after the other; `parallel`: each at any time. */
    order: "sequence" | "parallel";
    steps: ({
      actor: Actor;
      who: string;
      title: string;
      text: string;
      limits: { of: (typeof LIMITS)[number]; text: string }[];
      /** What to keep at this point. */
      keep: string;
    } & Basis)[];
  }[];
}

/** A layer of liability. */
export interface Layer extends Basis {
  name: string;
  /** Who sets it going and decides. */
  who: string;
  /** What opens it. */
  opens: string;
  /** What may follow. */
  follows: string;
}

/** Layers of liability: one that stands beside the others, and two of which only one applies. */
export interface LayersData extends Common {
  kind: "layers";
  beside: Layer;
  and: { text: string } & Basis;
  either: Layer;
  or: { text: string } & Basis;
  other: Layer;
}

/** Who must do what on the way of a thing through several hands, and what nobody may do. */
export interface DutiesData extends Common {
  kind: "duties";
  stages: {
    who: string;
    when: string;
    duties: ({ text: string } & Basis)[];
    /** Cases in which the same duty is done in different words. */
    cases: { word: string; text: string }[];
  }[];
  ban: { title: string; text: string } & Basis;
}

/** A chain in which each link holds only if it is kept whole. */
export interface ChainData extends Common {
  kind: "chain";
  links: ({ title: string; text: string; breaks: string } & Basis)[];
}

export type DiagramData = TimelineData | LayersData | DutiesData | ChainData;
export type DiagramKind = DiagramData["kind"];

/** A page that a diagram leads to. */
export interface SeeTarget {
  file: string;
  href: string;
}

/** A diagram as editors wrote it, with what it points to. */
export interface Diagram {
  /** Its name in `diagram:` addresses. */
  id: string;
  locale: Locale;
  /** Where it is written, for errors. */
  file: string;
  data: DiagramData;
  /** Every law it names, by target. */
  law: ReadonlyMap<string, LawTarget>;
  /** Every page it names, by path. */
  pages: ReadonlyMap<string, SeeTarget>;
}
