/** The middle of the numbers, or the mean of the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const above = sorted[Math.floor(half)];
  const below = sorted[Math.ceil(half) - 1];
  return above === undefined || below === undefined ? null : (above + below) / 2;
}
