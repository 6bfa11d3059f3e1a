import type { Locale } from "~/app/i18n/words";
import type { WantedStep } from "./kinds";
import { neededFor, type Needed } from "./needs";
import { knownFields, type OptionalField, type Packet } from "./packet";
import { packetLines, type PacketLine } from "./packet-lines.server";

/** What the form that chooses what is sent shows: each fact, note and helper in words, and what is usually needed. */
export type FormParts = {
  lines: PacketLine[];
  known: OptionalField[];
  notes: (PacketLine & { id: string })[];
  helpers: (PacketLine & { id: string })[];
  needs: Needed[];
  firmId: string | null;
};

/** @param whole everything that could be sent */
export function formParts(whole: Packet, firmId: string | null, step: WantedStep, locale: Locale): FormParts {
  const lines = packetLines(whole, locale);
  const entries = (field: "notes" | "helpers") =>
    lines
      .filter((line) => line.field === field)
      .map((line) => ({ ...line, id: line.key.slice(line.key.indexOf(" ") + 1) }));
  return {
    lines,
    known: knownFields(whole),
    notes: entries("notes"),
    helpers: entries("helpers"),
    needs: neededFor(whole, step),
    firmId,
  };
}
