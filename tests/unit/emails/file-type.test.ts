import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf } from "~/emails/showing/file-type.server";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, "latin1")));
const png = bytes([0x89], "PNG\r\n", [0x1a, 0x0a], "rest");

describe("an attachment is what its bytes say", () => {
  test.each([
    ["a picture", png, "foto.png", "image/png", { kind: "image", name: "foto.png", image: "image/png" }],
    [
      "a picture under another name",
      png,
      "foto.pdf",
      "application/pdf",
      { kind: "image", name: "foto.pdf.png" },
    ],
    ["a PDF", bytes("%PDF-1.7"), "plan.PDF", "x/y", { kind: "pdf", name: "plan.PDF", image: null }],
    ["a Word file", bytes("PK\u0003\u0004..."), "cv.docx", "x/y", { kind: "document", name: "cv.docx" }],
    [
      "a zip bomb, never opened",
      bytes("PK\u0003\u0004..."),
      "alt.zip",
      "x/y",
      { kind: "archive", name: "alt.zip" },
    ],
    [
      "a program called a PDF",
      bytes("MZ", [0x90, 0]),
      "faktura.pdf",
      "application/pdf",
      { kind: "unknown", name: "faktura.pdf.bin" },
    ],
    [
      "a page called a picture",
      bytes("<script>alert(1)</script>"),
      "foto.png",
      "image/png",
      { kind: "text", name: "foto.png.txt", image: null },
    ],
    [
      "an SVG, which can run",
      bytes("<svg onload=alert(1)>"),
      "logo.svg",
      "image/svg+xml",
      { kind: "text", name: "logo.svg.txt", image: null },
    ],
    ["a mail", bytes("From: a@b\r\n\r\nHej"), "sv.eml", "message/rfc822", { kind: "mail", name: "sv.eml" }],
    ["nothing at all", bytes(""), null, "x/y", { kind: "text", name: "fil.txt" }],
  ])("%s", (_what, content, name, claimed, expected) => {
    expect(fileOf(content, name, claimed)).toMatchObject(expected);
  });

  test("whose name leads nowhere and reads the right way round", () => {
    const named = (name: string) => fileOf(png, name, "image/png").name;
    expect(named("../../etc/passwd.png")).toBe("etc-passwd.png");
    expect(named("foto\u202Egnp.exe")).toBe("fotognp.exe.png");
    expect(named("a\r\nSet-Cookie: x.png")).toBe("aSet-Cookie- x.png");
    expect(named(`${"a".repeat(300)}.png`)).toHaveLength(120);
  });

  test("for any bytes and names", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: "binary" }), (content, name) => {
        const file = fileOf(content, name, "image/png");
        expect(file.name).toMatch(/^[^/\\\p{Cc}]+$/u);
      }),
    );
  });
});
