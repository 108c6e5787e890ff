/** Remembers where a text refers to laws and uses terms, for the index. */
export class Marks {
  readonly laws = new Map<string, string[]>();
  readonly terms = new Map<string, string[]>();
  private count = 0;

  /** @returns a new label for a place that refers to a law, such as `civil-code/148` */
  law(target: string): string {
    return this.note(this.laws, target, `mark-${++this.count}`);
  }

  /** @returns a new label for a place that uses a term of the glossary */
  term(id: string): string {
    return this.note(this.terms, id, `mark-${++this.count}`);
  }

  /** Notes a place that has a label already. */
  note(map: Map<string, string[]>, key: string, label: string): string {
    const labels = map.get(key) ?? [];
    map.set(key, labels);
    labels.push(label);
    return label;
  }
}
