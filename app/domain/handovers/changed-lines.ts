import type { PacketLine } from "./packet-lines.server";

/** A line that differs between two versions of what was sent. */
export type LineChange = {
  key: string;
  label: string;
  kind: "added" | "changed" | "removed";
  before: string | null;
};

/** What differs between the lines of two versions, in the order of the newer one; what was taken out comes last. */
export function changedLines(before: readonly PacketLine[], now: readonly PacketLine[]): LineChange[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const kept = new Set(now.map(({ key }) => key));
  const changes = now.flatMap(({ key, label, text }): LineChange[] => {
    const was = old.get(key);
    if (!was) return [{ key, label, kind: "added", before: null }];
    return was.text === text ? [] : [{ key, label, kind: "changed", before: was.text }];
  });
  const gone = before
    .filter(({ key }) => !kept.has(key))
    .map(({ key, label, text }): LineChange => ({ key, label, kind: "removed", before: text }));
  return [...changes, ...gone];
}
