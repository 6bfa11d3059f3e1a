/** One line of the table. */
export type Line = {
  name: string;
  /** What was measured, in words: "212/s to 401/s". */
  measured: string;
  /** The number that the target is about. */
  value: number;
  target: { atLeast: number } | { atMost: number };
  unit: "x" | "kB" | "scripts" | "s" | "ms";
};

/** Whether a line keeps its target. */
export function holds({ value, target }: Line): boolean {
  return "atLeast" in target ? value >= target.atLeast : value <= target.atMost;
}

const digits = { x: 2, kB: 1, scripts: 0, s: 2, ms: 0 };

/** The table, one line a measurement, with what is aimed at. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.name,
    line.measured,
    `${line.value.toFixed(digits[line.unit])} ${line.unit}`,
    "atLeast" in line.target ? `>= ${line.target.atLeast}` : `<= ${line.target.atMost}`,
    holds(line) ? "" : "MISSED",
  ]);
  const all = [["", "measured", "value", "target", ""], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
