import { and, desc, eq, inArray } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { consentChoices } from "~/app/domain/consents/consent-choices.server";
import type { Purpose } from "~/app/domain/consents/purposes";
import { parseReceiver } from "~/app/domain/consents/receiver";
import {
  toldConsents,
  type ToldConsent,
  type ToldRecipient,
} from "~/app/domain/consents/told-consents.server";
import { notFound } from "~/app/domain/errors.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { read } from "~/db/client.server";
import { ownActs } from "~/db/schema/index.server";

/** Where a question about one thing stands. `again`: a yes to older words, which asks anew. */
export type ThingState = "open" | "given" | "again" | "refused" | "withdrawn";

/** One thing that a candidate may say yes or no to. */
export type Thing = {
  /** Its part of the address, and of `own_acts.about`: `navn-<firm>`, `videre-<receiver>`, `profil`, `gem`. */
  key: string;
  purpose: Purpose;
  recipient: ToldRecipient;
  state: ThingState;
  /** Every yes to it that stands, newest first; of the profile there may be one for each kind of firm. */
  standing: ToldConsent[];
  /** When it was last refused or taken back. */
  noAt: Date | null;
};

const prefixes = { "identity-to-firm": "navn-", "send-on": "videre-", "unit-may-tell": "fortael-" } as const;

/** The key of a thing by what `thingOf` says of a consent to it. */
function keyOf(consent: ToldConsent): string {
  if (consent.purpose === "profile-to-kind") return "profil";
  if (consent.purpose === "keep-data") return "gem";
  return prefixes[consent.purpose] + (consent.thing.split(" ").findLast(Boolean) ?? "");
}

/** When the candidate last said no to each thing on their page. */
async function refusalsOf(actor: CandidateActor): Promise<Map<string, Date>> {
  const rows = await read()
    .select({ about: ownActs.about, at: ownActs.at })
    .from(ownActs)
    .where(
      and(
        eq(ownActs.groupId, actor.groupId),
        eq(ownActs.candidateId, actor.candidateId),
        inArray(ownActs.kind, ["consent-refused"]),
      ),
    )
    .orderBy(desc(ownActs.id));
  return new Map(rows.reverse().map(({ about, at }) => [about ?? "", at]));
}

function stateOf(standing: ToldConsent[], ended: ToldConsent[], refusedAt: Date | undefined): ThingState {
  const [newest] = standing;
  if (newest) return newest.wordingVersion === currentWording ? "given" : "again";
  const withdrawn = ended[0]?.withdrawnAt;
  if (refusedAt && !(withdrawn && withdrawn > refusedAt)) return "refused";
  return withdrawn ? "withdrawn" : "open";
}

/**
 * Everything that a candidate may be asked: a profile, each firm that they are proposed to, each unit that their
 * group works with, and keeping their data; and whatever they have ever answered.
 */
export async function ownThings(actor: CandidateActor): Promise<Thing[]> {
  const [told, choices, refusals] = await Promise.all([
    toldConsents(actor, actor.candidateId),
    consentChoices(actor, actor.candidateId, { purpose: null, chosen: [], find: "" }),
    refusalsOf(actor),
  ]);
  const found = new Map<string, { purpose: Purpose; recipient: ToldRecipient }>();
  const offer = (key: string, recipient: ToldRecipient) => {
    if (!found.has(key)) found.set(key, { purpose: recipient.purpose, recipient });
  };
  const nobody = { areas: [], industries: [], codes: [], except: [] };
  offer("profil", { purpose: "profile-to-kind", ...nobody });
  for (const firm of choices.introduced) {
    offer(`navn-${firm.id}`, { purpose: "identity-to-firm", firm: firm.name });
  }
  const receivers = [
    ...choices.units.map(({ key, name }) => ({ key, unit: name, municipality: null })),
    ...(choices.municipality
      ? [{ key: choices.municipality.key, unit: null, municipality: choices.municipality.name }]
      : []),
  ];
  for (const purpose of ["send-on", "unit-may-tell"] as const) {
    for (const { key, ...names } of receivers) offer(prefixes[purpose] + key, { purpose, ...names });
  }
  for (const consent of told) offer(keyOf(consent), consent.recipient);
  offer("gem", { purpose: "keep-data" });
  return [...found].map(([key, thing]) => {
    const mine = told.filter((consent) => keyOf(consent) === key);
    const [standing, ended] = [mine.filter((c) => !c.withdrawnAt), mine.filter((c) => c.withdrawnAt)];
    const state = stateOf(standing, ended, refusals.get(key));
    const noAt = state === "refused" ? (refusals.get(key) ?? null) : (ended[0]?.withdrawnAt ?? null);
    return { key, ...thing, standing, state, noAt };
  });
}

/** One thing by its key. @throws 404 for a key that this candidate is asked nothing about */
export async function ownThing(actor: CandidateActor, key: string): Promise<Thing> {
  return (await ownThings(actor)).find((thing) => thing.key === key) ?? notFound();
}

/** To whom a thing's key speaks: a firm's id, or a receiver. @throws 404 for a key that names neither */
export function targetOf(key: string) {
  if (key.startsWith("navn-")) return { firmId: key.slice("navn-".length) };
  return { receiver: parseReceiver(key.replace(/^(videre|fortael)-/, "")) ?? notFound() };
}
