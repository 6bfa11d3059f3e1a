const browsers: [RegExp, string][] = [
  [/SamsungBrowser/, "Samsung Internet"],
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/FxiOS|Firefox/, "Firefox"],
  [/CriOS|Chrome|Chromium/, "Chrome"],
  [/Safari/, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];

const first = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** A device in coarse words, of what the browser says of itself: "Chrome, Android". "" when it says nothing known. */
export function deviceName(userAgent: string | null): string {
  const text = userAgent ?? "";
  return [first(browsers, text), first(systems, text)].filter(Boolean).join(", ");
}
