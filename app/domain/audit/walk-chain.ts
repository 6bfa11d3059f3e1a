/** What is wrong with an audit log, and where. */
export type Finding = {
  chain: string;
  /** Its number in the chain; null for a row that is in no chain yet. */
  number: number | null;
  rowId: string | null;
  what: "changed" | "removed" | "inserted" | "cut" | "details-changed";
};

/** One row as the walk needs it: what was kept of it beside what it should be. */
export type Link = {
  id: string;
  number: number;
  seal: string | null;
  mark: string | null;
  /** The mark it should have. */
  rightMark: string;
  /** The seal it should have after another one. */
  rightSeal(before: string): string;
};

/**
 * Walks one chain link by link, in the order of their numbers.
 * Rows from before there were marks have none; once one row has a mark, every later one must.
 */
export class ChainWalk {
  private before: string | null = "";
  private expected = 1;
  private marked = false;
  readonly findings: Finding[] = [];

  /** @param kept seals that are kept outside the database, by number */
  constructor(
    private readonly chain: string,
    private readonly kept: ReadonlyMap<number, string>,
  ) {}

  private find(what: Finding["what"], number: number, rowId: string | null = null): void {
    this.findings.push({ chain: this.chain, number, rowId, what });
  }

  step(link: Link): void {
    const { id, number } = link;
    if (number < this.expected) {
      this.find("inserted", number, id);
      return;
    }
    const isGap = number > this.expected;
    if (isGap) this.find("removed", this.expected);
    this.expected = number + 1;
    const outside = this.kept.get(number);
    const fits =
      (isGap || this.before === null || link.seal === link.rightSeal(this.before)) &&
      (outside === undefined || outside === link.seal);
    this.before = link.seal;
    if (!fits) this.find("changed", number, id);
    else if (link.mark === null ? this.marked : link.mark !== link.rightMark)
      this.find("inserted", number, id);
    this.marked ||= link.mark !== null;
  }

  /** @param end where the database says that the chain ends */
  end(end: { length: number; head: string } | undefined): Finding[] {
    const length = Math.max(end?.length ?? 0, ...this.kept.keys());
    if (this.expected <= length) this.find("cut", this.expected);
    else if (!end || end.length !== this.expected - 1 || end.head !== this.before)
      this.find("cut", this.expected);
    return this.findings;
  }
}
