/** Remembers where a text refers to laws and uses terms, for the index. */
export class Marks {
  readonly laws = new Map<string, string[]>();
  readonly terms = new Map<string, string[]>();
  /** The label of the text in which a mark stands, by the mark's. */
  readonly texts = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** @returns a new label for a place in a text that refers to a law, such as `civil-code/148` */
  law(target: string, text: string): string {
    return this.note(this.laws, target, this.label(text));
  }

  /** @returns a new label for a place in a text that uses a term of the glossary */
  term(id: string, text: string): string {
    return this.note(this.terms, id, this.label(text));
  }

  /** Counted in each text, so that it is marked alike in all editions. */
  private label(text: string): string {
    const count = (this.counts.get(text) ?? 0) + 1;
    this.counts.set(text, count);
    const label = `${text}~${count}`;
    this.texts.set(label, text);
    return label;
  }

  /** Notes a place that has a label already. */
  note(map: Map<string, string[]>, key: string, label: string): string {
    const labels = map.get(key) ?? [];
    map.set(key, labels);
    labels.push(label);
    return label;
  }
}
