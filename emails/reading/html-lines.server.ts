/** What comes after so many lines stands in the last. */
const mostLines = 20_000;

/** Lines of text as they come: collapses spaces as HTML does, and puts ">" before quoted ones. */
export class Lines {
  depth = 0;
  preformatted = 0;
  /** how many of Gmail's own quotes stand open */
  gmailQuotes = 0;
  /** the open lists: 0 for bullets, else the number of the item to come */
  readonly lists: number[] = [];
  private readonly lines: string[] = [];
  private bullet = "";
  // Pieces, not one growing string: asking a growing string how it ends costs its whole length each time.
  private pieces: string[] = [];
  private afterSpace = true;
  private hardSpace = false;
  private wantsGap = false;
  private ended = false;

  text(text: string): void {
    if (text === "") return;
    if (this.preformatted > 0) {
      const [first = "", ...more] = text.split("\n");
      this.add(first);
      more.some((next, at) => {
        this.lineBreak();
        const isLast = this.lines.length >= mostLines;
        this.add(isLast ? more.slice(at).join(" ") : next);
        return isLast;
      });
      return;
    }
    if (text.includes("\u00a0")) this.hardSpace = true;
    const flat = text.replace(/[ \t\r\n\f\u00a0]+/g, " ");
    this.add(this.afterSpace && flat.startsWith(" ") ? flat.slice(1) : flat);
  }

  /** What an item of a list begins with, before its first words. */
  item(): void {
    const number = this.lists.at(-1);
    if (number === undefined) return;
    this.bullet = `${"  ".repeat(Math.min(this.lists.length, 6) - 1)}${number > 0 ? `${number}.` : "-"} `;
    if (number > 0) this.lists[this.lists.length - 1] = number + 1;
  }

  cell(): void {
    if (!this.afterSpace) this.add(" ");
  }

  lineBreak(): void {
    if (!this.flush()) this.blank();
  }

  /** A block begins or ends: a line of hard spaces only is a blank one. */
  block(): void {
    const spacer = this.hardSpace;
    if (!this.flush() && spacer) this.blank();
  }

  blank(): void {
    this.wantsGap = false;
    const last = this.lines.at(-1);
    if (last !== undefined && last.replace(/^>* ?/, "") !== "") this.lines.push(this.prefix().trimEnd());
  }

  /** A blank line if anything follows. */
  gap(): void {
    this.wantsGap = true;
  }

  /** Within quoted history marks say nothing. */
  mark(mark: string): void {
    this.flush();
    if (this.depth === 0) this.lines.push(mark);
  }

  end(): string {
    this.ended = true;
    this.flush();
    return this.lines.join("\n");
  }

  private add(text: string): void {
    if (text === "") return;
    this.pieces.push(text);
    this.afterSpace = text.endsWith(" ");
  }

  private flush(): boolean {
    if (this.lines.length >= mostLines && !this.ended) {
      this.pieces.push(" ");
      return true;
    }
    const line = this.pieces.join("").trim();
    this.pieces = [];
    this.afterSpace = true;
    this.hardSpace = false;
    if (line === "") return false;
    if (this.wantsGap) this.blank();
    this.lines.push(this.prefix() + this.bullet + line);
    this.bullet = "";
    return true;
  }

  private prefix(): string {
    return this.depth > 0 ? `${">".repeat(Math.min(this.depth, 20))} ` : "";
  }
}
