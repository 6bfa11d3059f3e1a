import fc from "fast-check";
import { expect, test } from "vitest";
import { consentsOf } from "~/app/domain/consents/consents-of.server";
import {
  mayShowIdentity,
  mayShowProfile,
  maySendOn,
  mayTellGroup,
} from "~/app/domain/consents/may-share.server";
import type { Agreed } from "~/app/domain/consents/note-consent.server";
import type { Receiver } from "~/app/domain/consents/receiver";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { addArea } from "~/app/domain/organisations/change-areas.server";
import { read } from "~/db/client.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { aFirm } from "~/tests/factories/firms";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

type Drawn =
  | { purpose: "profile"; areas: number[]; cleaning: boolean; except: number[] }
  | { purpose: "identity"; firm: number }
  | { purpose: "send" | "tell"; receiver: number };

const agreements: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({
    purpose: fc.constant("profile" as const),
    areas: fc.subarray([0, 1]),
    cleaning: fc.constant(false),
    except: fc.subarray([0, 1, 2]),
  }),
  fc.record({
    purpose: fc.constant("profile" as const),
    areas: fc.constant<number[]>([]),
    cleaning: fc.constant(true),
    except: fc.subarray([0, 1, 2]),
  }),
  fc.record({ purpose: fc.constant("identity" as const), firm: fc.nat(2) }),
  fc.record({ purpose: fc.constantFrom("send" as const, "tell" as const), receiver: fc.nat(1) }),
);
/** To whom, whatever is excepted: a no to it takes every yes to it back. */
const thing = (drawn: Drawn) =>
  JSON.stringify(drawn.purpose === "profile" ? { ...drawn, except: [] } : drawn, Object.keys(drawn).sort());
const life = fc.array(fc.record({ agreed: agreements, withdrawn: fc.boolean() }), { maxLength: 7 });

test(
  "whatever is agreed and taken back, each reader allows exactly what the consents in force say",
  { timeout: 240_000 },
  async () => {
    const { coordinator: actor, unitId } = await aLinkedPair();
    const areas = [(await addArea(actor, "Hårlev")).id, (await addArea(actor, "Rødvig")).id];
    const firms = [
      {
        id: await aFirm(actor, { name: "A", areaId: areas[0], industryCode: "812100" }),
        area: 0,
        cleaning: true,
      },
      { id: await aFirm(actor, { name: "B", areaId: areas[1] }), area: 1, cleaning: false },
      { id: await aFirm(actor, { name: "C" }), area: null, cleaning: false },
    ];
    const receivers: Receiver[] = [{ unitId }, { municipalityCode: "0336" }];
    const pick = <T>(from: readonly T[], index: number) => from[index] as T;
    const toAgreed = (agreed: Drawn): Agreed => {
      if (agreed.purpose === "identity")
        return { purpose: "identity-to-firm", firmId: pick(firms, agreed.firm).id };
      if (agreed.purpose !== "profile") {
        const purpose = agreed.purpose === "send" ? "send-on" : "unit-may-tell";
        return { purpose, receiver: pick(receivers, agreed.receiver) };
      }
      return {
        purpose: "profile-to-kind",
        kindOfFirm: {
          areaIds: agreed.areas.map((area) => pick(areas, area)),
          industries: agreed.cleaning ? ["81"] : [],
        },
        exceptFirmIds: agreed.except.map((firm) => pick(firms, firm).id),
      };
    };

    await fc.assert(
      fc.asyncProperty(life, async (events) => {
        const { id: candidateId } = await aCandidate(actor);
        // First every yes, then every no, so that no yes is older than a no to the same thing.
        const noted = [];
        for (const event of events) {
          const { id } = await aConsent(actor, candidateId, toAgreed(event.agreed));
          noted.push({ ...event, id });
        }
        const takenBack = new Set<string>();
        for (const event of noted) {
          if (!event.withdrawn) continue;
          await withdrawConsent(actor, candidateId, event.id);
          takenBack.add(thing(event.agreed));
        }
        const inForce = noted.filter(({ agreed }) => !takenBack.has(thing(agreed)));
        const { groupId } = actor;
        const allowed = (id: string | null) => {
          if (id !== null) expect(inForce.map((consent) => consent.id)).toContain(id);
          return id !== null;
        };
        for (const [i, firm] of firms.entries()) {
          const profiles = inForce.flatMap(({ agreed }) => (agreed.purpose === "profile" ? [agreed] : []));
          const covered = profiles.some(
            ({ areas: named, cleaning }) =>
              (named.length === 0 && !cleaning) ||
              (firm.area !== null && named.includes(firm.area)) ||
              (cleaning && firm.cleaning),
          );
          // An exception outlives the consent it was said with.
          const excepted = noted.some(
            ({ agreed }) => agreed.purpose === "profile" && agreed.except.includes(i),
          );
          expect(allowed(await mayShowProfile(read(), groupId, candidateId, firm.id))).toBe(
            covered && !excepted,
          );
          expect(allowed(await mayShowIdentity(read(), groupId, candidateId, firm.id))).toBe(
            inForce.some(({ agreed }) => agreed.purpose === "identity" && agreed.firm === i),
          );
        }
        for (const [i, receiver] of receivers.entries()) {
          const given = (purpose: "send" | "tell") =>
            inForce.some(({ agreed }) => agreed.purpose === purpose && agreed.receiver === i);
          expect(allowed(await maySendOn(read(), groupId, candidateId, receiver))).toBe(given("send"));
          expect(allowed(await mayTellGroup(read(), groupId, candidateId, receiver))).toBe(given("tell"));
        }
        expect(await consentsOf(read(), groupId, candidateId)).toHaveLength(events.length);
      }),
      { numRuns: 25 },
    );
  },
);
