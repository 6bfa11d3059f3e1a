import type { ContactFilter } from "~/app/domain/contacts/list-contacts.server";
import { contactKinds } from "~/app/domain/contacts/kinds";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, isPlainDate } from "~/app/domain/rules/plain-date";

/** What the address of the list asks for, as typed; what cannot be read is left out. */
export type Asked = {
  q: string;
  hvad: string;
  af: string;
  fra: string;
  til: string;
  /** Whom to look up by name: it leads on to one of the three below. */
  hvem: string;
  firm: string;
  person: string;
  candidate: string;
};

/** Reads the list's address. Midnight is Copenhagen's, and the last day counts in full. */
export function readFilter(search: URLSearchParams): { asked: Asked; filter: ContactFilter } {
  const given = (name: string) => search.get(name) ?? "";
  const day = (name: string) => (isPlainDate(given(name)) ? given(name) : "");
  const kind = contactKinds.find((one) => one === given("hvad"));
  const hvem = given("hvem").trim().slice(0, 200);
  const asked = {
    q: given("q").slice(0, 200),
    hvad: kind ?? "",
    af: given("af"),
    fra: day("fra"),
    til: day("til"),
    hvem,
    firm: hvem ? "" : given("firm"),
    person: hvem ? "" : given("person"),
    candidate: hvem ? "" : given("candidate"),
  };
  const midnight = (date: string) => instantInCopenhagen(`${date}T00:00`) ?? undefined;
  return {
    asked,
    filter: {
      kind,
      text: asked.q,
      writtenBy: asked.af || undefined,
      firmId: asked.firm || undefined,
      personId: asked.person || undefined,
      candidateId: asked.candidate || undefined,
      from: asked.fra ? midnight(asked.fra) : undefined,
      before: asked.til ? midnight(addDays(asked.til, 1)) : undefined,
      after: search.get("efter"),
    },
  };
}
