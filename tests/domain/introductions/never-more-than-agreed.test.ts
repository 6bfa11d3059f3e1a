import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import type { Agreed } from "~/app/domain/consents/note-consent.server";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { Refused } from "~/app/domain/errors.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { ownIntroduction } from "~/app/domain/introductions/own-introduction.server";
import { share } from "~/app/domain/introductions/share.server";
import { shownToFirm } from "~/app/domain/introductions/shown-to-firm.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

type Level = "nothing" | "profile" | "identity";
type Given = { what: "profile" | "profile-except" | "identity" | "identity-elsewhere"; id: string };

const move = fc.oneof(
  fc.record({
    do: fc.constant("agree" as const),
    what: fc.constantFrom<Given["what"]>("profile", "profile-except", "identity", "identity-elsewhere"),
  }),
  fc.record({ do: fc.constant("withdraw" as const), which: fc.nat(5) }),
  fc.record({
    do: fc.constant("share" as const),
    level: fc.constantFrom<Level>("nothing", "profile", "identity"),
  }),
);

/** Refusals are part of the game; anything else is not. */
async function attempt(doing: () => Promise<unknown>): Promise<void> {
  try {
    await doing();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

test(
  "whatever is agreed, taken back and shared in whatever order, the firm sees no more than is in force",
  { timeout: 240_000 },
  async () => {
    const { coordinator: actor } = await aGroup();
    await anAgreement(actor);
    const elsewhere = await aFirm(actor);
    let seen = 0;
    const game = fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      seen += await play(actor, elsewhere, moves);
    });
    await fc.assert(game, { numRuns: 40 });
    expect(seen).toBeGreaterThan(0);
  },
);

type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

/** @returns how often the firm saw somebody */
async function play(actor: GroupActor, elsewhere: string, moves: Move[]): Promise<number> {
  let seen = 0;
  const { groupId } = actor;
  const { id: enquiryId, firmId } = await anEnquiry(actor, { namesChecked: true });
  const { id: candidateId } = await aCandidate(actor, { calledName: "Zeinab", fullName: "Zeinab Noori" });
  const { ids } = await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  const id = ids[0] ?? "";
  let given: Given[] = [];
  const all = { areaIds: [], industries: [] };
  const agreed: Record<Given["what"], Agreed> = {
    profile: { purpose: "profile-to-kind", kindOfFirm: all, exceptFirmIds: [] },
    "profile-except": { purpose: "profile-to-kind", kindOfFirm: all, exceptFirmIds: [firmId] },
    identity: { purpose: "identity-to-firm", firmId },
    "identity-elsewhere": { purpose: "identity-to-firm", firmId: elsewhere },
  };
  for (const step of moves) {
    if (step.do === "agree") {
      const { what } = step;
      await attempt(async () => {
        const made = await aConsent(actor, candidateId, agreed[what], { givenAt: new Date() });
        given.push({ what, id: made.id });
      });
    } else if (step.do === "withdraw") {
      const one = given[step.which % Math.max(1, given.length)];
      if (one) {
        await withdrawConsent(actor, candidateId, one.id);
        given = given.filter((other) => other !== one);
      }
    } else {
      const { version } = await ownIntroduction(read(), groupId, id);
      await attempt(() => share(actor, id, { level: step.level, version }));
    }
    const [shown] = await shownToFirm({ id: enquiryId, groupId, firmId });
    if (shown) seen += 1;
    const holds = (what: Given["what"]) => given.some((one) => one.what === what);
    if (shown?.profile) expect(holds("profile") && !holds("profile-except")).toBe(true);
    if (shown?.name ?? shown?.phone) expect(holds("identity")).toBe(true);
    if ((await ownIntroduction(read(), groupId, id)).shares === "nothing") expect(shown).toBeUndefined();
  }
  return seen;
}
