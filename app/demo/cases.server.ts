import type { GroupActor, UnitActor } from "~/app/access/actor";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import type { CaseReader } from "~/app/domain/handovers/case-reader";
import type { WantedStep } from "~/app/domain/handovers/kinds";
import { optionalFields } from "~/app/domain/handovers/packet";
import { previewPacket } from "~/app/domain/handovers/preview-packet.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { share } from "~/app/domain/introductions/share.server";

/** Introduces somebody to the firm that was asked, and shows it as much as they agreed to. @returns the introduction's id */
export async function introduceTo(
  actor: GroupActor,
  enquiryId: string,
  candidateId: string,
  level: "nothing" | "profile" | "identity",
): Promise<string> {
  const { ids } = await introduce(actor, enquiryId, {
    requestId: newRequestId(),
    candidateIds: [candidateId],
  });
  const id = ids[0] ?? "";
  if (level !== "nothing") await share(actor, id, { level, version: 1 });
  return id;
}

/** Sends somebody on to the jobcenter, normally with a firm's offer: everything that may go along. @returns the case's id */
export async function sendOnTo(
  actor: GroupActor,
  unit: UnitActor,
  candidateId: string,
  wish: { enquiryId?: string; step: WantedStep; agreed: string; caseworkerName?: string },
): Promise<string> {
  const { enquiryId, step, agreed, caseworkerName } = wish;
  const whole = {
    ...{
      receiver: { unitId: unit.unitId },
      offer: enquiryId ? { enquiryId } : undefined,
      fields: [...optionalFields],
      agreed,
    },
    ...{ step, caseworkerName, requestId: newRequestId() },
  };
  const { seen } = await previewPacket(actor, candidateId, whole);
  const { id } = await sendOn(actor, candidateId, { ...whole, seen });
  return id;
}

const readerOf = ({ unitId, userId, name, locale }: UnitActor): CaseReader => ({
  ...{ unitId, userId, name, locale },
  onlyCase: null,
});

/** The jobcenter asks for something that it misses. */
export async function askBack(unit: UnitActor, handoverId: string, text: string): Promise<void> {
  await answerCase(readerOf(unit), handoverId, { requestId: newRequestId(), answer: "missing", text });
}

/** The jobcenter takes the case further. */
export async function goOn(unit: UnitActor, handoverId: string): Promise<void> {
  await answerCase(readerOf(unit), handoverId, { requestId: newRequestId(), answer: "going-on" });
}
