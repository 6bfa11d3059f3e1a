import fc from "fast-check";
import { expect, test } from "vitest";
import { packetPdf } from "~/app/domain/handovers/packet-pdf.server";
import { canSetInPdf } from "~/app/domain/handovers/pdf-script";

const words = (text: string) => ({
  title: "Praktik hos Vaskeriet på Ærø",
  lead: "Sendt 3. marts",
  facts: [{ label: "Kaldes", text }],
  foot: ["Dette er ikke en afgørelse eller bevilling."],
});

test("a case becomes a tagged PDF with its title, its language and text that can be selected", async () => {
  const file = await packetPdf(words("Олена Шевченко, Đặng Łukasz"), "da");
  const inside = file?.toString("latin1") ?? "";
  expect(inside.startsWith("%PDF-1.7")).toBe(true);
  for (const part of [
    "/Lang (da-DK)",
    "/StructTreeRoot",
    "/MarkInfo",
    "/ToUnicode",
    "/DisplayDocTitle true",
  ]) {
    expect(inside).toContain(part);
  }
});

test("what cannot be set rightly becomes no PDF at all", async () => {
  for (const text of ["آمنة حداد", "ሰላም", "שלום", "Amina (أمينة)", "🙂"]) {
    expect(await packetPdf(words(text), "da")).toBeNull();
  }
});

test("right-to-left letters are never set, wherever they stand", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 0x0621, max: 0x064a }),
      fc.string(),
      (before, letter, after) => {
        expect(canSetInPdf(before + String.fromCodePoint(letter) + after)).toBe(false);
      },
    ),
  );
  expect(canSetInPdf("Æblehaven 12 ©, 4. sal – “tak”")).toBe(true);
});
