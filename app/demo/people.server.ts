import type { GroupActor, OperatorActor, UnitActor } from "~/app/access/actor";
import type { GroupRole, UnitRole } from "~/app/access/matrix";
import { mailedToken } from "~/app/domain/demo/mailed-token.server";
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
import type { GroupId, UnitId } from "~/db/ids.server";

const group = { name: "Flygtninge Job Strandby", mailName: "strandby", municipalityCode: "0813" };
const unit = { name: "Jobcenter Strandby", email: "jobcenter@strandby.example", municipalityCode: "0813" };

type Named = { name: string; email: string };
const person = ({ name, email }: Named, userId: string) =>
  ({ userId, name, email, locale: "da", sessionId: "demo" }) as const;

async function joined(named: Named): Promise<{ userId: string; organisationId: string }> {
  const { userId, organisationId } = await acceptInvitation(await mailedToken(named.email, "invitation"));
  return { userId, organisationId: organisationId ?? "" };
}

async function groupMember(named: Named, role: GroupRole): Promise<GroupActor> {
  const { userId, organisationId } = await joined(named);
  const groupId = organisationId as GroupId;
  return { ...person(named, userId), kind: "group", groupId, organisationName: group.name, role };
}

async function unitMember(named: Named, role: UnitRole): Promise<UnitActor> {
  const { userId, organisationId } = await joined(named);
  const unitId = organisationId as UnitId;
  return { ...person(named, userId), kind: "unit", unitId, organisationName: unit.name, role };
}

async function theOperator(): Promise<OperatorActor> {
  const named = { name: "Dorte Nørby", email: "dorte@brobygger.example" };
  await inviteOperator({ ...named, locale: "da" });
  const { userId } = await joined(named);
  return { ...person(named, userId), kind: "operator", role: "operator" };
}

async function volunteer(coordinator: GroupActor, named: Named): Promise<GroupActor> {
  await inviteVolunteer(coordinator, { ...named, role: "volunteer", locale: "da" });
  return groupMember(named, "volunteer");
}

export type Cast = {
  tove: GroupActor;
  henning: GroupActor;
  kirsten: GroupActor;
  joergen: GroupActor;
  mette: UnitActor;
  rasmus: UnitActor;
};

/** Somebody in each place who has not opened their mail yet. */
export async function inviteNewcomers({ tove, mette }: Cast): Promise<void> {
  const locale = "da";
  await inviteVolunteer(tove, {
    name: "Poul Erik Dam",
    email: "poul@naboen.example",
    role: "volunteer",
    locale,
  });
  await inviteStaff(mette, {
    name: "Signe Aagaard",
    email: "signe@strandby.example",
    role: "consultant",
    locale,
  });
}

/** The demo's people: each was invited by mail and has accepted. Group and jobcenter work together. */
export async function invitePeople(): Promise<Cast> {
  const operator = await theOperator();
  const first = { name: "Tove Kjær", email: "tove@flygtningejob.example" };
  const lead = { name: "Mette Skovgaard", email: "mette@strandby.example" };
  const staff = { name: "Rasmus Lund", email: "rasmus@strandby.example" };
  const begun = { locale: "da" } as const;
  await addOrganisation(operator, {
    ...{ ...begun, ...group, kind: "group", firstName: first.name, firstEmail: first.email },
  });
  const tove = await groupMember(first, "coordinator");
  await addOrganisation(operator, {
    ...{ ...begun, ...unit, kind: "unit", firstName: lead.name, firstEmail: lead.email },
  });
  const mette = await unitMember(lead, "lead");
  await inviteStaff(mette, { ...staff, role: "consultant", locale: "da" });
  const rasmus = await unitMember(staff, "consultant");
  await acceptAgreement(tove, {
    controllerName: "Foreningen Flygtninge Job Strandby",
    controllerEmail: "forening@flygtningejob.example",
    accepted: true,
    textVersion: agreementVersion,
  });
  await acceptUnitAgreement(mette, unitAgreementVersion);
  const { id } = await proposeLink(tove, mette.unitId);
  await acceptLink(mette, id);
  return {
    ...{ tove, mette, rasmus },
    henning: await volunteer(tove, { name: "Henning Bruun", email: "henning@flygtningejob.example" }),
    kirsten: await volunteer(tove, { name: "Kirsten Overgaard", email: "kirsten@flygtningejob.example" }),
    joergen: await volunteer(tove, { name: "Jørgen Thorup", email: "joergen@flygtningejob.example" }),
  };
}
