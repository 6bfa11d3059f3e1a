import { and, asc, eq, inArray } from "drizzle-orm";
import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentColumns } from "~/app/domain/consents/consents-of.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { mayTellGroup } from "~/app/domain/rules/consent-rules";
import { read } from "~/db/client.server";
import { consents, handoverSteps } from "~/db/schema/index.server";
import { stateFromSteps, stepsForGroup, type ShownState } from "./case-rules";
import type { Handover } from "./own-handover.server";
import { receiverOfCase } from "./readable.server";

type Case = Pick<Handover, "id" | "candidateId" | "unitId" | "municipalityCode" | "state">;

/**
 * Where each of the group's cases stands, as far as the persons' consents let the units tell it. `mayTell`: the
 * unit may tell at this moment. Never show a case's own state to a group: ask here.
 */
export async function toldStates(
  cases: readonly Case[],
  now: Date,
): Promise<Map<string, ShownState & { mayTell: boolean }>> {
  if (cases.length === 0) return new Map();
  const caseIds = cases.map(({ id }) => id);
  const candidateIds = cases.map(({ candidateId }) => candidateId);
  const [steps, given] = await Promise.all([
    read()
      .select()
      .from(handoverSteps)
      .where(inArray(handoverSteps.handoverId, caseIds))
      .orderBy(asc(handoverSteps.id)),
    read()
      .select({ ...consentColumns, candidateId: consents.candidateId })
      .from(consents)
      .where(and(inArray(consents.candidateId, candidateIds), eq(consents.purpose, "unit-may-tell"))),
  ]);
  return new Map(
    cases.map((one) => {
      const rules = given.filter(({ candidateId }) => candidateId === one.candidateId).flatMap(rulesOf);
      const own = steps.filter(({ handoverId }) => handoverId === one.id);
      const key = receiverKey(receiverOfCase(one));
      const told = stateFromSteps(stepsForGroup(own, rules, key, now), one.state === "closed");
      return [one.id, { ...told, mayTell: mayTellGroup(rules, key, now) }];
    }),
  );
}
