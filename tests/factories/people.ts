/**
 * People and organisations for tests, made the way the product makes them: an operator adds an
 * organisation, its first person accepts the invitation in their mail, and so on.
 */
import { and, desc, eq, isNull } from "drizzle-orm";
import type { GroupActor, OperatorActor, UnitActor } from "~/app/access/actor";
import type { GroupRole, UnitRole } from "~/app/access/matrix";
import { linkToken } from "~/app/domain/links/link.server";
import { acceptAgreement } from "~/app/domain/organisations/accept-agreement.server";
import { acceptLink } from "~/app/domain/organisations/accept-link.server";
import { agreementVersion } from "~/app/domain/organisations/agreement-version";
import { proposeLink } from "~/app/domain/organisations/propose-link.server";
import { acceptInvitation } from "~/app/domain/people/accept-invitation.server";
import { inviteStaff, inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { addOrganisation } from "~/app/domain/platform/add-organisation.server";
import { inviteOperator } from "~/app/domain/platform/invite-operator.server";
import { acceptUnitAgreement } from "~/app/domain/units/unit-agreement.server";
import { unitAgreementVersion } from "~/app/domain/units/unit-agreement-version";
import { read } from "~/db/client.server";
import type { GroupId, UnitId } from "~/db/ids.server";
import { memberships, organisations, outgoingMails, users } from "~/db/schema/index.server";

let counter = 0;
const next = () => (counter += 1);

/** An address nobody else in the test has. */
export function anAddress(who = "person"): string {
  return `${who}-${next()}@example.dk`;
}

/**
 * The secret of the newest link mailed to an address, as its reader finds it in the mail.
 * @throws when no such mail is queued
 */
export async function mailedToken(to: string, template: "sign-in" | "invitation"): Promise<string> {
  const [mail] = await read()
    .select({ about: outgoingMails.about })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.toEmail, to), eq(outgoingMails.template, template)))
    .orderBy(desc(outgoingMails.id))
    .limit(1);
  if (!mail?.about.linkTokenId) throw new Error(`No ${template} mail is queued for ${to}.`);
  return linkToken(mail.about.linkTokenId);
}

/** The one who runs the platform: invited and accepted. */
export async function anOperator(of: { email?: string; name?: string } = {}): Promise<OperatorActor> {
  const { email = anAddress("drift"), name = "Dorte Drift" } = of;
  await inviteOperator({ email, name, locale: "da" });
  const { userId } = await acceptInvitation(await mailedToken(email, "invitation"));
  return { kind: "operator", role: "operator", userId, name, email, locale: "da", sessionId: "test" };
}

/** The actor that a member is in an organisation, as the guard would make it. */
async function member(userId: string, organisationId: string): Promise<GroupActor | UnitActor> {
  const [row] = await read()
    .select({ user: users, organisation: organisations, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    );
  if (!row) throw new Error("Nobody has that place.");
  const person = {
    userId,
    name: row.user.name,
    email: row.user.email,
    locale: row.user.locale,
    sessionId: "test",
    organisationName: row.organisation.name,
  };
  return row.organisation.kind === "group"
    ? { ...person, kind: "group", groupId: organisationId as GroupId, role: row.role as GroupRole }
    : { ...person, kind: "unit", unitId: organisationId as UnitId, role: row.role as UnitRole };
}

/** Accepts the newest invitation to an address. @returns who they are then */
async function accepted(email: string): Promise<GroupActor | UnitActor> {
  const { userId, organisationId } = await acceptInvitation(await mailedToken(email, "invitation"));
  if (!organisationId) throw new Error("The invitation was to no organisation.");
  return member(userId, organisationId);
}

type GroupOptions = {
  name?: string;
  municipalityCode?: string;
  mailName?: string;
  coordinatorName?: string;
  coordinatorEmail?: string;
  operator?: OperatorActor;
};

/** A group with its first coordinator. */
export async function aGroup(of: GroupOptions = {}): Promise<{ groupId: GroupId; coordinator: GroupActor }> {
  const { coordinatorEmail = anAddress("tovholder") } = of;
  const { id } = await addOrganisation(of.operator ?? (await anOperator()), {
    kind: "group",
    name: of.name ?? "Flygtninge Job Stevns",
    municipalityCode: of.municipalityCode ?? "0336",
    mailName: of.mailName ?? `gruppe${next()}`,
    firstName: of.coordinatorName ?? "Tove Tovholder",
    firstEmail: coordinatorEmail,
    locale: "da",
  });
  return { groupId: id as GroupId, coordinator: (await accepted(coordinatorEmail)) as GroupActor };
}

type PersonOptions<Role> = { name?: string; email?: string; role?: Role };

/** Another member of the coordinator's group: a volunteer unless the role says otherwise. */
export async function aVolunteer(
  coordinator: GroupActor,
  {
    name = "Frida Frivillig",
    email = anAddress("frivillig"),
    role = "volunteer",
  }: PersonOptions<GroupRole> = {},
): Promise<GroupActor> {
  await inviteVolunteer(coordinator, { name, email, role, locale: "da" });
  return (await accepted(email)) as GroupActor;
}

type UnitOptions = {
  name?: string;
  municipalityCode?: string;
  email?: string;
  leadName?: string;
  leadEmail?: string;
  /** Whether it has accepted what it receives and as what; true unless said otherwise. */
  hasAgreed?: boolean;
  operator?: OperatorActor;
};

/** A receiving unit with its lead. */
export async function aUnit(of: UnitOptions = {}): Promise<{ unitId: UnitId; lead: UnitActor }> {
  const { leadEmail = anAddress("leder") } = of;
  const { id } = await addOrganisation(of.operator ?? (await anOperator()), {
    kind: "unit",
    name: of.name ?? "Jobcenter Stevns",
    municipalityCode: of.municipalityCode ?? "0336",
    email: of.email ?? anAddress("jobcenter"),
    firstName: of.leadName ?? "Lene Leder",
    firstEmail: leadEmail,
    locale: "da",
  });
  const lead = (await accepted(leadEmail)) as UnitActor;
  if (of.hasAgreed ?? true) await acceptUnitAgreement(lead, unitAgreementVersion);
  return { unitId: id as UnitId, lead };
}

/** Another member of the unit's staff: a consultant unless the role says otherwise. */
export async function aConsultant(
  lead: UnitActor,
  {
    name = "Karen Konsulent",
    email = anAddress("konsulent"),
    role = "consultant",
  }: PersonOptions<UnitRole> = {},
): Promise<UnitActor> {
  await inviteStaff(lead, { name, email, role, locale: "da" });
  return (await accepted(email)) as UnitActor;
}

/** The group names its data controller and accepts the agreement, so that it may have candidates. */
export async function anAgreement(coordinator: GroupActor): Promise<void> {
  await acceptAgreement(coordinator, {
    controllerName: "Foreningen Flygtninge Job Stevns",
    controllerCvr: "13585628",
    controllerEmail: "forening@example.dk",
    accepted: true,
    textVersion: agreementVersion,
  });
}

/** The group and the unit agree to work together. */
export async function aLink(coordinator: GroupActor, lead: UnitActor): Promise<{ linkId: string }> {
  const { id } = await proposeLink(coordinator, lead.unitId);
  await acceptLink(lead, id);
  return { linkId: id };
}

/** A group that may have candidates and a unit that it sends them on to. */
export async function aLinkedPair(
  of: { group?: GroupOptions; unit?: UnitOptions } = {},
): Promise<{ groupId: GroupId; coordinator: GroupActor; unitId: UnitId; lead: UnitActor; linkId: string }> {
  const operator = await anOperator();
  const { groupId, coordinator } = await aGroup({ operator, ...of.group });
  const { unitId, lead } = await aUnit({ operator, ...of.unit });
  await anAgreement(coordinator);
  return { groupId, coordinator, unitId, lead, ...(await aLink(coordinator, lead)) };
}
