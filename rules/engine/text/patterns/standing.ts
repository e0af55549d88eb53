/** The words of guards that stand in a message: each by the state in which it ends, and its sentence. */
export class Standing {
  private readonly ends: number[] = [];
  private readonly sentences: number[] = [];
  private byEnd: Map<number, Set<number>> | undefined;

  add(end: number, sentence: number): void {
    this.ends.push(end);
    this.sentences.push(sentence);
  }

  /** Put in order when a phrase with a guard first asks: most messages have none. */
  has(end: number, sentence: number): boolean {
    this.byEnd ??= this.ordered();
    return this.byEnd.get(end)?.has(sentence) ?? false;
  }

  private ordered(): Map<number, Set<number>> {
    const ordered = new Map<number, Set<number>>();
    for (let at = 0; at < this.ends.length; at++) {
      const end = this.ends[at] ?? 0;
      const seen = ordered.get(end);
      if (seen) seen.add(this.sentences[at] ?? 0);
      else ordered.set(end, new Set([this.sentences[at] ?? 0]));
    }
    return ordered;
  }
}
