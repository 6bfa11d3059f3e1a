import { expect, test } from "vitest";
import { guessKind } from "~/app/domain/contacts/guess-kind";

test.each([
  ["kaffe på vaskeriet, de kan måske tage to i februar", "coffee"],
  ["Ringede til Birgit, hun er der ikke", "call"],
  ["Jeg har ringet", "call"],
  ["Skrev sms til Amina", "text"],
  ["Mailede til jobcentret", "mail"],
  ["Besøg på fabrikken, fik en kop kaffe", "visit"],
  ["Fulgte Amina til samtale", "went-along"],
  ["Prøvedag på lageret", "day-on-the-floor"],
  ["Had coffee with the manager", "coffee"],
  ["Kunne de tage to?", null],
  ["Omringet af venlige mennesker", null],
  ["", null],
])("%s", (text, kind) => {
  expect(guessKind(text)).toBe(kind);
});
