import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, foldLine, writeCalendar } from "~/app/domain/calendar/ics";

const stamp = new Date("2026-11-27T08:30:00.123Z");
const unfold = (text: string) => text.replace(/\r\n /g, "");
const unescape = (text: string) =>
  text.replace(/\\(.)/g, (_, letter: string) => (letter === "n" ? "\n" : letter));

test("a whole day and a time, as RFC 5545 writes them", () => {
  const text = writeCalendar("Brobygger: Stevns", [
    { uid: "1@x", sequence: 2, stamp, summary: "Følg op: Vask, linned; og mere", day: "2026-12-31" },
    {
      ...{ uid: "2@x", sequence: 1, stamp, summary: "Møde: Hotel Kattegat", location: "Havnegade 1, Sæby" },
      ...{ start: new Date("2027-03-28T08:00:00Z"), end: new Date("2027-03-28T09:00:00Z") },
    },
  ]);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  expect(text).toMatch(/END:VCALENDAR\r\n$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of [
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "DTSTAMP:20261127T083000Z",
    "SUMMARY:Følg op: Vask\\, linned\\; og mere",
    "DTSTART:20270328T080000Z",
    "LOCATION:Havnegade 1\\, Sæby",
  ]) {
    expect(unfold(text).split("\r\n")).toContain(line);
  }
});

test("no line is longer than 75 octets, and unfolded it says the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (written) => {
      const line = `SUMMARY:${escapeText(written)}`;
      const folded = foldLine(line);
      for (const piece of folded.split("\r\n")) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      expect(unfold(folded)).toBe(line);
    }),
  );
});

test("what is escaped reads back, and nothing in it begins a line of its own", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (written) => {
      const escaped = escapeText(written);
      expect(escaped).not.toMatch(/[\r\n]/);
      const kept = written.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, " ");
      expect(unescape(escaped)).toBe(kept);
    }),
  );
});
