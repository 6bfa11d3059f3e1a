import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor, OperatorActor, UnitActor } from "~/app/access/actor";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { today } from "~/app/domain/home/today.server";
import { mailsNotReaching } from "~/app/domain/mail/outbox/mails-not-reaching.server";
import { markMailSeen, takeMailSeenBack } from "~/app/domain/mail/outbox/mark-mail-seen.server";
import { retryMail } from "~/app/domain/mail/outbox/retry-mail.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { inviteStaff, inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { addOrganisation } from "~/app/domain/platform/add-organisation.server";
import { organisationPage } from "~/app/domain/platform/organisation-page.server";
import { read } from "~/db/client.server";
import { auditRows } from "~/db/schema/index.server";
import { createTransport } from "~/emails/outbox/transport.server";
import { aHandover } from "~/tests/factories/handovers";
import { aConsultant, aLinkedPair, anOperator } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { usePost } from "./post";
import { serverRefusing } from "./refusing-server";

useTestDatabase();
const post = usePost();

const gone: unknown = expect.objectContaining({ init: { status: 404 } });
const staff = { name: "Kim", email: "kim@kommune.example", role: "consultant", locale: "da" } as const;
const newcomer = { name: "Ny", email: "ny@example.dk", role: "volunteer", locale: "da" } as const;

let operator: OperatorActor;
let coordinator: GroupActor;
let lead: UnitActor;
let other: { coordinator: GroupActor; lead: UnitActor };

beforeEach(async () => {
  operator = await anOperator();
  ({ coordinator, lead } = await aLinkedPair({ group: { operator }, unit: { operator } }));
  other = await aLinkedPair({ group: { operator }, unit: { operator } });
  await post.send();
});

async function sendToNobody(): Promise<void> {
  const server = await serverRefusing({ at: "RCPT", answer: "550 5.1.1 no such user" });
  const transport = createTransport({ smtpUrl: server.url });
  while ((await sendDueMails({ transport })) > 0);
  transport.close();
  await server.close();
}

const lost = async (actor: GroupActor) =>
  (await today(actor, { now: new Date(), everybody: false })).lostCount;
const actions = async () =>
  (await read().select({ action: auditRows.action }).from(auditRows)).map(({ action }) => action);

describe("a mail that did not get through", () => {
  test("is set aside by whoever has seen it, with who and when, and taken back", async () => {
    await inviteVolunteer(coordinator, newcomer);
    await sendToNobody();
    const [mail] = await troubledMails(coordinator, { kind: "invitation" });
    const id = mail?.id ?? "";
    expect(mail).toMatchObject({ problem: "recipient-refused", seen: null, retried: null });
    expect(await lost(coordinator)).toBe(1);
    await markMailSeen(coordinator, id);
    await markMailSeen(coordinator, id);
    expect(await troubledMails(coordinator)).toEqual([]);
    expect(await lost(coordinator)).toBe(0);
    expect(await troubledMails(coordinator, { seen: true })).toMatchObject([
      { id, seen: { by: coordinator.name } },
    ]);
    await takeMailSeenBack(coordinator, id);
    expect(await troubledMails(coordinator)).toMatchObject([{ id, seen: null }]);
    expect((await actions()).filter((action) => action.startsWith("mail.seen"))).toEqual([
      "mail.seen",
      "mail.seen-taken-back",
    ]);
  });

  test("sent again names who wanted it when it fails anew, also where somebody had set it aside", async () => {
    await inviteVolunteer(coordinator, newcomer);
    await sendToNobody();
    const id = (await troubledMails(coordinator))[0]?.id ?? "";
    await markMailSeen(coordinator, id);
    await retryMail(coordinator, id);
    await sendToNobody();
    expect(await troubledMails(coordinator)).toMatchObject([
      { id, seen: null, retried: { by: coordinator.name } },
    ]);
    await retryMail(coordinator, id);
    await post.send();
    expect(await troubledMails(coordinator)).toEqual([]);
    expect((await post.to(newcomer.email)).subject).not.toBe("");
  });

  test("of another organisation is as if it did not exist", async () => {
    await inviteVolunteer(coordinator, newcomer);
    await sendToNobody();
    const id = (await troubledMails(coordinator))[0]?.id ?? "";
    for (const stranger of [other.coordinator, lead, other.lead]) {
      await expect(markMailSeen(stranger, id)).rejects.toEqual(gone);
      await expect(takeMailSeenBack(stranger, id)).rejects.toEqual(gone);
      await expect(retryMail(stranger, id)).rejects.toEqual(gone);
    }
    expect(await troubledMails(coordinator)).toMatchObject([{ id, seen: null, retried: null }]);
  });
});

describe("a unit's mail that did not get through", () => {
  test("is its lead's to see: a colleague's invitation, which is sent again", async () => {
    await inviteStaff(lead, staff);
    await sendToNobody();
    expect(await troubledMails(other.lead)).toEqual([]);
    expect(await troubledMails(coordinator)).toEqual([]);
    const [mail] = await troubledMails(lead);
    expect(mail).toMatchObject({ kind: "invitation", to: staff.name, problem: "recipient-refused" });
    await retryMail(lead, mail?.id ?? "");
    await post.send();
    expect(await troubledMails(lead)).toEqual([]);
    expect((await post.to(staff.email)).subject).not.toBe("");
  });

  test("that a case has come: the volunteer sees it at the case, the unit's staff that their mailbox fails", async () => {
    const { id } = await aHandover(coordinator, { unitId: lead.unitId });
    const quiet = await aHandover(other.coordinator, { unitId: other.lead.unitId });
    expect((await handoverPage(coordinator, id)).troubled).toEqual([]);
    await sendToNobody();
    const { troubled } = await handoverPage(coordinator, id);
    expect(troubled).toMatchObject([{ kind: "handover-notice", handoverId: id }]);
    const consultant = await aConsultant(lead);
    const told = await mailsNotReaching(consultant);
    expect(told).toMatchObject([{ group: coordinator.organisationName, problem: "recipient-refused" }]);
    expect(JSON.stringify(told)).not.toMatch(/Amina|Haddad/);
    expect((await handoverPage(other.coordinator, quiet.id)).troubled).toHaveLength(1);
    await markMailSeen(coordinator, troubled[0]?.id ?? "");
    expect((await handoverPage(coordinator, id)).troubled).toEqual([]);
    expect(await mailsNotReaching(lead)).toHaveLength(1);
    await retryMail(coordinator, troubled[0]?.id ?? "");
    await post.send();
    expect(await mailsNotReaching(lead)).toEqual([]);
  });

  test("before it has a lead: the operator sees that the first invitation was lost", async () => {
    const { id } = await addOrganisation(operator, {
      kind: "unit",
      name: "Jobcenter Faxe",
      municipalityCode: "0320",
      email: "post@faxe.example",
      firstName: "Lis",
      firstEmail: "lis@faxe.example",
      locale: "da",
    });
    expect((await organisationPage(operator, id)).invited).toMatchObject([{ name: "Lis", lost: false }]);
    await sendToNobody();
    expect((await organisationPage(operator, id)).invited).toMatchObject([{ name: "Lis", lost: true }]);
  });
});
