import type { GroupActor } from "~/app/access/actor";
import { addCandidate, type NewCandidate } from "~/app/domain/candidates/add-candidate.server";
import { noteConsent, type Agreed, type NewConsent } from "~/app/domain/consents/note-consent.server";

/** A candidate who is called Amina unless `over` says otherwise. The group must have its agreement. */
export function aCandidate(actor: GroupActor, over: Partial<NewCandidate> = {}): Promise<{ id: string }> {
  return addCandidate(actor, {
    calledName: "Amina",
    fullName: "Amina Haddad",
    phone: "20 30 40 50",
    languages: "arabisk, lidt dansk",
    profileText:
      "Har syet og vasket tøj i ti år. Vil gerne arbejde om dagen, helst med mennesker omkring sig.",
    ...over,
  });
}

/** A consent given a minute ago; `agreed` says to what, by default the nameless profile to every firm. */
export function aConsent(
  actor: GroupActor,
  candidateId: string,
  agreed: Agreed = {
    purpose: "profile-to-kind",
    kindOfFirm: { areaIds: [], industries: [] },
    exceptFirmIds: [],
  },
  over: Partial<Omit<NewConsent, keyof Agreed>> = {},
): Promise<{ id: string }> {
  return noteConsent(actor, candidateId, {
    how: "in-person",
    language: "arabisk",
    interpreter: "Yusuf Karim",
    givenAt: new Date(Date.now() - 60_000),
    ...over,
    ...agreed,
  });
}
