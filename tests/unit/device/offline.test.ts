import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames } from "~/app/device/names";
import { isNoAnswer, NoAnswer } from "~/app/device/network";
import { pack, unpack } from "~/app/device/pack";
import { isOurs, shellFor } from "~/app/worker/addresses";

describe("a page's data on the phone", () => {
  it("comes back as it was kept, dates included", () => {
    const part = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const page = fc.dictionary(
      fc.string().filter((name) => name !== "__proto__" && name !== "$date"),
      fc.oneof(part, fc.array(part)),
    );
    fc.assert(
      fc.property(page, (data) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(data))))).toEqual({ ...data });
      }),
    );
  });
});

describe("names on the phone", () => {
  const names = [
    { ref: "firm:1", kind: "firm", name: "Købmand Østergård", at: "Sæby" },
    { ref: "person:2", kind: "person", name: "Birgit Holm", at: "Strandby Vask" },
  ] as const;

  it("are found by two letters, however they are spelt", () => {
    expect(findNames(names, "Øs")).toEqual([names[0]]);
    expect(findNames(names, "kob oester")).toEqual([]);
    expect(findNames(names, "koeb oester")).toEqual([names[0]]);
    expect(findNames(names, "va")).toEqual([names[1]]);
    expect(findNames(names, " ")).toEqual([]);
  });
});

describe("the worker", () => {
  it.each(["/", "/virksomheder/1", "/kontakter/ny", "/ikke-sendt", "/mere"])("answers for %s", (path) => {
    expect(isOurs(path)).toBe(true);
  });

  it.each([
    ...["/svar/hemmelig", "/nej-tak/x", "/nyt-link", "/indbakke", "/indbakke/1/svar", "/modtag/x", "/enhed"],
    ...[
      "/drift",
      "/log-ind",
      "/log-ind/token",
      "/log-ud",
      "/invitation/x",
      "/privatliv/1",
      "/demo",
      "/health",
    ],
    ...[
      "/enhed-ind",
      "/enhed-kladder",
      "/paa-telefonen",
      "/virksomheder.data",
      "/_root.data",
      "/post/1/original",
      "/post/1/html",
    ],
    ...["/virksomheder/indsaet/1/fejl.csv", "/post/1/filer/0", "/assets/x.js", "/sw.js"],
  ])("never touches %s", (path) => {
    expect(isOurs(path)).toBe(false);
  });

  it("leads on to where the reader wanted to go, whatever stands in the address", () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        expect(new URL(shellFor(path), "http://here.invalid").searchParams.get("til")).toBe(path);
      }),
    );
  });
});

describe("no answer", () => {
  it("is a line that is dead, in every browser's words, and no fault of ours", () => {
    for (const words of ["Failed to fetch", "Load failed", "NetworkError when attempting to fetch resource."])
      expect(isNoAnswer(new TypeError(words))).toBe(true);
    expect(isNoAnswer(new NoAnswer())).toBe(true);
    expect(isNoAnswer(new TypeError("undefined is not a function"))).toBe(false);
    expect(isNoAnswer(new Response(null, { status: 500 }))).toBe(false);
  });
});
