import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { acceptInvitation } from "~/app/domain/people/accept-invitation.server";
import { invitationPage } from "~/app/domain/people/invitation-page.server";
import { inviteStaff, inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { membersOf, pendingInvitations } from "~/app/domain/people/members.server";
import { resendInvitation } from "~/app/domain/people/resend-invitation.server";
import { withdrawInvitation } from "~/app/domain/people/withdraw-invitation.server";
import { inviteOperator } from "~/app/domain/platform/invite-operator.server";
import { read, transact } from "~/db/client.server";
import { invitations, linkTokens, outgoingMails } from "~/db/schema/index.server";
import {
  aConsultant,
  aGroup,
  anAddress,
  anOperator,
  aUnit,
  aVolunteer,
  mailedToken,
} from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { missing, refused } from "./refusals";

useTestDatabase();

const somebody = (email = anAddress()) =>
  ({ name: "Frida Frivillig", email, role: "volunteer", locale: "da" }) as const;

describe("an invitation", () => {
  test("says who invites to what, changes nothing when looked at, and lets its reader in once", async () => {
    const { coordinator } = await aGroup({ name: "Job Lejre", coordinatorName: "Tove" });
    const invited = somebody();
    await inviteVolunteer(coordinator, invited);
    const token = await mailedToken(invited.email, "invitation");
    for (let i = 0; i < 2; i += 1) {
      expect(await invitationPage(token)).toEqual({
        state: "open",
        name: invited.name,
        role: "volunteer",
        organisationName: "Job Lejre",
        invitedBy: "Tove",
        known: false,
      });
    }
    const { userId, organisationId } = await acceptInvitation(token, { name: "Frida" });
    expect(organisationId).toBe(coordinator.groupId);
    expect(await membersOf(coordinator)).toContainEqual(
      expect.objectContaining({ userId, name: "Frida", role: "volunteer" }),
    );
    await refused(acceptInvitation(token), "invitationClosed");
    expect(await invitationPage(token)).toMatchObject({ state: "accepted" });
    expect(await pendingInvitations(coordinator)).toEqual([]);
  });

  test("accepted twice at the same moment makes one member", async () => {
    const { coordinator } = await aGroup();
    const invited = somebody();
    await inviteVolunteer(coordinator, invited);
    const token = await mailedToken(invited.email, "invitation");
    const both = await Promise.allSettled([acceptInvitation(token), acceptInvitation(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await membersOf(coordinator)).toHaveLength(2);
  });

  test("posted twice is one invitation and one mail", async () => {
    const { coordinator } = await aGroup();
    const invited = { ...somebody(), requestId: newRequestId() };
    const [first, second] = await Promise.all([
      inviteVolunteer(coordinator, invited),
      inviteVolunteer(coordinator, invited),
    ]);
    expect(second).toEqual(first);
    const mails = await read().select().from(outgoingMails).where(eq(outgoingMails.toEmail, invited.email));
    expect(mails).toHaveLength(1);
  });

  test("another group's request id opens nothing of theirs", async () => {
    const [{ coordinator }, { coordinator: other }] = [await aGroup(), await aGroup()];
    const requestId = newRequestId();
    await inviteVolunteer(other, { ...somebody(), requestId });
    await missing(inviteVolunteer(coordinator, { ...somebody(), requestId }));
  });

  test("to somebody who is in, or invited already, says so", async () => {
    const { coordinator } = await aGroup();
    const volunteer = await aVolunteer(coordinator);
    await refused(inviteVolunteer(coordinator, somebody(volunteer.email)), "alreadyMember", "email");
    const invited = somebody();
    await inviteVolunteer(coordinator, invited);
    await refused(inviteVolunteer(coordinator, invited), "alreadyInvited", "email");
  });

  test("to somebody with an account elsewhere joins the account that is there", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    const volunteer = await aVolunteer(coordinator);
    const again = await aVolunteer(other, { email: volunteer.email, name: "Et andet navn" });
    expect(again).toMatchObject({ userId: volunteer.userId, name: volunteer.name, groupId: other.groupId });
  });

  test("runs out after seven days, and can be sent again", async () => {
    const { coordinator } = await aGroup();
    const invited = somebody();
    const { id } = await inviteVolunteer(coordinator, invited);
    const old = await mailedToken(invited.email, "invitation");
    const past = { expiresAt: new Date(Date.now() - 1) };
    await transact(async (tx) => {
      await tx.update(invitations).set(past).where(eq(invitations.id, id));
      await tx.update(linkTokens).set(past).where(eq(linkTokens.subjectId, id));
    });
    expect(await invitationPage(old)).toMatchObject({ state: "expired" });
    await refused(acceptInvitation(old), "invitationClosed");
    expect(await pendingInvitations(coordinator)).toMatchObject([{ id, expired: true }]);
    await resendInvitation(coordinator, id);
    expect(await pendingInvitations(coordinator)).toMatchObject([{ id, expired: false }]);
    expect(await invitationPage(old)).toMatchObject({ state: "replaced" });
    await refused(acceptInvitation(old), "invitationClosed");
    await acceptInvitation(await mailedToken(invited.email, "invitation"));
    expect(await membersOf(coordinator)).toHaveLength(2);
  });

  test("is not sent more than three times again in an hour", async () => {
    const { coordinator } = await aGroup();
    const { id } = await inviteVolunteer(coordinator, somebody());
    for (let i = 0; i < 3; i += 1) await resendInvitation(coordinator, id);
    await refused(resendInvitation(coordinator, id), "tooManyAttempts");
  });

  test("withdrawn is dead, says so, and cannot be sent again", async () => {
    const { coordinator } = await aGroup();
    const invited = somebody();
    const { id } = await inviteVolunteer(coordinator, invited);
    const token = await mailedToken(invited.email, "invitation");
    await withdrawInvitation(coordinator, id);
    expect(await invitationPage(token)).toMatchObject({ state: "withdrawn" });
    await refused(acceptInvitation(token), "invitationClosed");
    await missing(resendInvitation(coordinator, id));
    await missing(withdrawInvitation(coordinator, id));
    await inviteVolunteer(coordinator, invited);
  });

  test("of another organisation is not there", async () => {
    const { coordinator } = await aGroup();
    const { lead } = await aUnit();
    const { id } = await inviteVolunteer(coordinator, somebody());
    await missing(resendInvitation(lead, id));
    await missing(withdrawInvitation(lead, id));
    const { coordinator: other } = await aGroup();
    await missing(withdrawInvitation(other, id));
    expect(await pendingInvitations(other)).toEqual([]);
  });

  test("with a mistyped link opens nothing", async () => {
    expect(await invitationPage("no-such-token")).toBeNull();
    await refused(acceptInvitation("no-such-token"), "invitationClosed");
  });
});

describe("an operator", () => {
  test("is nobody who sees candidates, and the refused invitation stays open", async () => {
    const { coordinator } = await aGroup();
    await inviteOperator({ email: coordinator.email, name: "Tove", locale: "da" });
    const token = await mailedToken(coordinator.email, "invitation");
    await refused(acceptInvitation(token), "operatorIsMember");
    expect(await invitationPage(token)).toMatchObject({ state: "open", organisationName: null });

    const operator = await anOperator();
    await inviteVolunteer(coordinator, somebody(operator.email));
    await refused(acceptInvitation(await mailedToken(operator.email, "invitation")), "operatorIsMember");
  });
});

describe("a unit", () => {
  test("invites its own staff", async () => {
    const { lead } = await aUnit();
    const consultant = await aConsultant(lead);
    await refused(
      inviteStaff(lead, { name: "Karen", email: consultant.email, role: "lead", locale: "da" }),
      "alreadyMember",
    );
    const [row] = await read()
      .select()
      .from(invitations)
      .where(and(eq(invitations.email, consultant.email), eq(invitations.organisationId, lead.unitId)));
    expect(row).toMatchObject({ role: "consultant", acceptedBy: consultant.userId });
  });
});
