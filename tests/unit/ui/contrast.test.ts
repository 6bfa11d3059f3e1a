import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../app/styles/tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");

function colours(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
}

/** Relative luminance of a #rrggbb colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Words on what they stand on: 4.5 is AA; body text is held to AAA, for winter sun. */
const words: [string, string, number][] = [
  ["ink", "paper", 7],
  ["ink", "sheet", 7],
  ["ink", "bridge-wash", 7],
  ["ink", "waiting-wash", 7],
  ["ink", "good-wash", 7],
  ["ink", "stop-wash", 7],
  ["ink-soft", "paper", 7],
  ["ink-soft", "sheet", 6],
  ["ink-soft", "bridge-wash", 6],
  ["ink-soft", "stop-wash", 6],
  ["bridge", "paper", 7],
  ["bridge", "sheet", 6],
  ["bridge", "bridge-wash", 6],
  ["bridge", "stop-wash", 6],
  ["bridge-deep", "paper", 7],
  ["on-bridge", "bridge", 7],
  ["on-bridge", "bridge-deep", 7],
  ["waiting", "paper", 6],
  ["waiting", "bridge-wash", 4.5],
  ["waiting", "waiting-wash", 4.5],
  ["good", "paper", 6],
  ["good", "good-wash", 4.5],
  ["stop", "paper", 6],
  ["stop", "stop-wash", 4.5],
];

/** Edges that one must see to use the page: 3. */
const edges: [string, string, number][] = [
  ["edge", "paper", 3],
  ["edge", "sheet", 3],
];

describe.each([
  ["light", colours(lightCss)],
  ["dark", colours(darkCss)],
])("%s", (_, colour) => {
  it.each([...words, ...edges])("%s on %s is at least %d", (front, back, least) => {
    expect(contrast(colour[front] ?? "", colour[back] ?? "")).toBeGreaterThanOrEqual(least);
  });

  it("names every colour of the other scheme", () => {
    expect(Object.keys(colour).sort()).toEqual(Object.keys(colours(lightCss)).sort());
  });
});

it("the browser's own bar has the colour of the paper", () => {
  const root = readFileSync(new URL("../../../app/root.tsx", import.meta.url), "utf8");
  expect(root).toContain(`content="${colours(lightCss)["paper"]}" media="(prefers-color-scheme: light)"`);
  expect(root).toContain(`content="${colours(darkCss)["paper"]}" media="(prefers-color-scheme: dark)"`);
});
