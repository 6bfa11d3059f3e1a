import type { Role } from "~/app/access/matrix";
import { agreementVersion } from "~/app/domain/organisations/agreement-version";
import { currentWording } from "~/app/i18n/consent-wordings";
import { unitAgreementVersion } from "~/app/domain/units/unit-agreement-version";
import { newId } from "~/db/ids.server";
import type { Body } from "./product";
import type { Side } from "./side";

type Things = { ids: Ids; facts: Ids };
type Ids = Record<string, string>;
type Posted = Record<string, string | (string | undefined)[] | undefined>;
type Bodies = Record<string, (things: Things) => Posted[]>;

/** Reading a name that the world does not know throws. */
function known(names: Record<string, string>): Ids {
  return new Proxy(names, {
    get(all, name) {
      const value = all[String(name)];
      if (value === undefined) throw new Error(`The world knows no ${String(name)}.`);
      return value;
    },
  });
}

const yesterday = () => new Date(Date.now() - 24 * 3600_000).toISOString().slice(0, 10);
const someone = { name: "Nanna Ny", email: "nanna@ny.example", locale: "da" };

const account: Bodies = {
  "routes/account/sign-in": () => [{ email: "hvem@example.dk" }],
  "routes/account/sign-out": () => [{}],
  "routes/account/language": () => [{ locale: "en" }],
  "routes/account/account": () => [{ name: "Nyt Navn", locale: "da", version: "1" }],
  "routes/account/second-factor": () => [{ intent: "begin" }],
  // Nobody in the world has one: there is nothing to give.
  "routes/account/second-factor-code": () => [{ code: "123456" }],
  "routes/account/calendar": () => [{ intent: "renew" }, { intent: "end" }],
  "routes/account/letters": () => [{ remindHour: "7", mondayLetter: "on" }],
  "routes/account/password": () => [
    { intent: "save", password: "syv vasketøjskurve i regnvejr" },
    { intent: "remove" },
  ],
  "routes/account/sessions": () => [{ intent: "everywhere" }],
  "routes/account/organisation": ({ ids }) => [{ organisationId: ids.groupId }],
};

const group: Bodies = {
  "routes/group/edit": ({ facts }) => [
    { name: "Gruppen", municipalityCode: "0336", mailName: facts.mailName, version: facts.groupVersion },
  ],
  "routes/group/invite": () => [{ ...someone, role: "volunteer" }],
  "routes/group/member": () => [{ intent: "role", role: "coordinator" }, { intent: "end" }],
  "routes/group/invitation": () => [{ intent: "resend" }, { intent: "withdraw" }],
  "routes/group/agreement": () => [
    {
      controllerName: "Foreningen",
      controllerCvr: "13585628",
      controllerEmail: "forening@example.dk",
      accepted: "on",
      textVersion: agreementVersion,
    },
  ],
  "routes/group/areas": ({ ids: { areaId } }) => [
    { intent: "add", name: "Nordkysten" },
    { intent: "rename", areaId, name: "Østkysten", version: "1" },
    { intent: "remove", areaId },
    { intent: "restore", areaId },
  ],
  "routes/group/template": () => [
    { intent: "save", subject: "Et spørgsmål", body: "Kære {{kontakt}}" },
    { intent: "reset" },
  ],
  "routes/group/answering": ({ facts }) => [
    { officeStart: "9", officeEnd: "15", version: facts.groupVersion },
  ],
  "routes/group/quiet-days": ({ facts }) => [{ quietDays: "30", version: facts.groupVersion }],
  "routes/group/portfolio": ({ ids }) => [{ everything: ids.coordinatorId, requestId: newId() }],
  "routes/group/mailbox": () => [{ do: "remove" }],
  "routes/group/mail-in": () => [{ email: "post@stevns.example", requestId: newId() }],
  "routes/group/links": ({ ids }) => [
    { intent: "accept", linkId: ids.proposedId },
    { intent: "end", linkId: ids.linkId },
  ],
};

const life: Bodies = {
  "routes/data/request": () => [{ version: "1", outcome: "done" }],
  "routes/data/retention": () => [{ kind: "letters", days: "90" }],
  "routes/data/breach-new": () => [{ happened: "En telefon er væk.", requestId: newId() }],
  "routes/data/breach": () => [{ version: "1", happened: "En telefon er væk." }],
  "routes/data/copy-candidate": ({ ids }) => [
    {
      contactId: ids.contactId,
      passage: "Kaffe paa vaskeriet",
      reason: "Den røber en anden.",
      requestId: newId(),
    },
  ],
  "routes/data/erasure-candidate": () => [{ sure: "on" }],
  "routes/data/erasure-contact": () => [{ sure: "on" }],
};

const firms: Bodies = {
  "routes/firms/new": ({ ids }) => [
    { name: "Havnens Fisk", town: "Rødvig", areaId: ids.areaId, requestId: newId() },
  ],
  "routes/firms/import": () => [{ sheet: "Navn;By\nHavnens Fisk;Rødvig\n", requestId: newId() }],
  "routes/firms/import-preview": () => [{ also: "new" }],
  "routes/firms/edit": ({ ids, facts }) => [
    { name: "Vaskeriet", areaId: ids.areaId, version: facts.firmVersion },
  ],
  "routes/firms/deletion": () => [{}, { undo: "on" }],
  "routes/firms/contact-new": () => [{ name: "Ib", email: "ib@vask.example", requestId: newId() }],
  "routes/firms/contact-edit": () => [{ name: "Birgitte Holm", version: "1" }, { intent: "remove" }],
  "routes/firms/address": () => [{}],
  "routes/firms/reminders": () => [{}, { undo: "on" }],
  "routes/firms/refusal": ({ ids }) => [
    { scope: "firm", via: "call" },
    { scope: "address", contactId: ids.spareContactId, via: "call" },
  ],
  "routes/firms/refusal-lift": () => [{ requestedBy: "Signe Nej", requestedOn: yesterday() }],
};

const consent = {
  how: "in-person",
  language: "arabisk",
  interpreted: "no",
  givenOn: yesterday(),
};

const candidates: Bodies = {
  "routes/candidates/new": ({ ids }) => [
    { calledName: "Sami", responsibleId: ids.volunteerId, requestId: newId() },
  ],
  "routes/candidates/edit": ({ ids, facts }) => [
    { calledName: "Amina", responsibleId: ids.volunteerId, version: facts.candidateVersion },
  ],
  "routes/candidates/deletion": () => [{}, { undo: "on" }],
  "routes/candidates/consent-new": ({ ids }) => [
    { ...consent, purpose: "profile-to-kind", scope: "areas", areaIds: [ids.areaId] },
    { ...consent, purpose: "profile-to-kind", scope: "all", exceptFirmIds: [ids.firmId] },
    { ...consent, purpose: "identity-to-firm", firmId: ids.firmId },
    { ...consent, purpose: "send-on", receiver: `unit:${ids.unitId}` },
  ],
  "routes/candidates/consent": () => [{}],
  "routes/candidates/exception": () => [{}],
  "routes/candidates/helpers": ({ ids }) => [
    {
      intent: "add",
      role: "assistant",
      name: "Hanne",
      document: "Aftale",
      signedBy: "Amina",
      signedOn: yesterday(),
      keptWhere: "hos gruppen",
      requestId: newId(),
    },
    { intent: "end", helperId: ids.helperId },
  ],
  "routes/candidates/own-link": () => [{ intent: "make" }, { intent: "end" }],
  "routes/candidates/own-news": () => [{}],
  "routes/candidates/proposal": () => [{ decision: "accept" }, { decision: "decline" }],
};

const ownPage: Bodies = {
  "routes/side/close": () => [{}],
  "routes/side/language": () => [{ locale: "ar" }],
  "routes/side/introduction": () => [{ answer: "yes", requestId: newId() }, { answer: "no" }],
  "routes/side/consent": () => [{ answer: "yes", version: currentWording }, { answer: "no" }],
  "routes/side/profile-yes": () => [{ scope: "all", version: currentWording, requestId: newId() }],
  "routes/side/not-firm": ({ ids }) => [{ except: ids.firmId }, { letIn: ids.firmId }],
  "routes/side/fact": () => [{ value: "20 30 40 51", requestId: newId() }],
  "routes/side/own-words": () => [{ motivation: "Jeg vil gerne arbejde.", requestId: newId() }],
  "routes/side/call": () => [{ when: "i dag", requestId: newId() }],
  "routes/side/my-data": () => [{ kind: "access" }, { kind: "erasure", sure: "on" }],
};

const contacts: Bodies = {
  "routes/contacts/new": ({ ids }) => [
    {
      trustNote: "Kaffe",
      with: [`firm:${ids.firmId}`, `candidate:${ids.candidateId}`],
      followUp: "none",
      followUpOn: "2099-02-03",
      followUpBy: ids.volunteerId,
      requestId: newId(),
    },
    { trustNote: "Kaffe", with: [`person:${ids.firmContactId}`], requestId: newId() },
  ],
  "routes/contacts/edit": ({ ids }) => [
    {
      trustNote: "Kaffe igen",
      kind: "coffee",
      at: `${yesterday()}T10:00`,
      with: [`firm:${ids.firmId}`, `candidate:${ids.candidateId}`],
      version: "1",
    },
    {
      trustNote: "Kaffe igen",
      kind: "coffee",
      at: `${yesterday()}T10:00`,
      with: [`person:${ids.firmContactId}`],
      version: "1",
    },
  ],
  "routes/contacts/deletion": () => [{}, { undo: "on" }],
  "routes/home/quiet": ({ ids }) => [{ act: "aside" }, { soon: "week" }, { to: ids.volunteerId }],
  "routes/home/received": () => [{ act: "seen" }, { act: "back" }],
  "routes/contacts/follow-up": ({ ids }) => [{ act: "done" }, { to: ids.volunteerId }],
};

const enquiries: Bodies = {
  "routes/enquiries/new": ({ ids }) => [
    {
      intent: "send",
      contact: ids.spareContactId,
      metWhere: "på messen",
      phone: "40 50 60 70",
      locale: "da",
      subject: "Kan I tage en?",
      body: "Kære {{kontakt}}",
      requestId: newId(),
    },
  ],
  "routes/enquiries/reply": ({ facts }) => [
    {
      to: facts.contactEmail,
      subject: "Tak",
      text: "Vi ringer i morgen.",
      version: facts.enquiryVersion,
      requestId: newId(),
    },
  ],
  "routes/enquiries/call": () => [{ requestId: newId(), text: "De vil gerne tale." }],
  "routes/enquiries/their-call": () => [{ requestId: newId() }],
  "routes/enquiries/meaning": ({ ids }) => [{ answerId: ids.answerId, meaning: "call-me" }],
  "routes/enquiries/sender": ({ ids }) => [{ answerId: ids.answerId }],
  "routes/enquiries/opt-out-hint": ({ ids }) => [{ hintId: ids.optOutHintId, decision: "dismissed" }],
  "routes/mail/sender-flag": () => [{}],
  "routes/enquiries/ending": () => [{ reason: "agreed" }],
  "routes/introductions/new": ({ ids }) => [{ candidateIds: [ids.spareCandidateId], requestId: newId() }],
  "routes/introductions/sharing": ({ facts }) => [
    { level: "identity", version: facts.introductionVersion },
    { level: "nothing", version: facts.introductionVersion },
  ],
  "routes/introductions/meeting": ({ facts }) => [
    { date: "2099-01-04", time: "10:00", place: "Vaskeriet", version: facts.introductionVersion },
  ],
  "routes/introductions/ending": () => [{ met: "on" }, { reason: "other" }],
  "routes/mail/inbox": () => [{ do: "read-all-again" }],
  "routes/mail/sent-mail": () => [{ do: "try-again" }, { do: "seen" }, { do: "not-seen" }],
  "routes/mail/mail": ({ ids }) => [
    { do: "move", threadId: ids.threadId },
    { do: "begin", firmId: ids.firmId },
    { do: "set-aside" },
    { do: "read-again" },
  ],
};

const unit: Bodies = {
  "routes/unit/unit": ({ facts }) => [
    { name: "Jobcenter", email: "jobcenter@kommune.example", version: facts.unitVersion },
  ],
  "routes/unit/members": ({ ids }) => [
    { ...someone, role: "consultant" },
    { intent: "resend", invitationId: ids.staffInvitationId },
    { intent: "withdraw", invitationId: ids.staffInvitationId },
  ],
  "routes/unit/member": () => [{ intent: "role", role: "lead" }, { intent: "end" }],
  "routes/unit/sent-mail": () => [{ do: "try-again" }, { do: "seen" }, { do: "not-seen" }],
  "routes/unit/agreement": () => [{ accepted: "on", textVersion: unitAgreementVersion }],
  "routes/unit/leave": () => [{ sure: "on" }],
  "routes/unit/links": ({ ids }) => [{ intent: "end", linkId: ids.linkId }],
};

const platform: Bodies = {
  "routes/platform/new-organisation": () => [
    {
      kind: "unit",
      name: "Jobcenter Faxe",
      municipalityCode: "0320",
      email: "jobcenter@faxe.example",
      firstName: "Lis",
      firstEmail: "lis@faxe.example",
      locale: "da",
    },
  ],
  "routes/platform/organisation": () => [someone],
};

const handovers: Bodies = {
  "routes/handovers/new": ({ ids, facts }) => [
    {
      intent: "preview",
      receiver: `unit:${ids.unitId}`,
      offer: `henvendelse:${ids.enquiryId}`,
      step: "placement",
      requestId: newId(),
    },
    {
      intent: "send",
      receiver: `unit:${ids.unitId}`,
      offer: `henvendelse:${ids.enquiryId}`,
      step: "placement",
      seen: facts.seen,
      requestId: newId(),
    },
  ],
  "routes/handovers/handover": ({ facts }) => [
    { intent: "finish", version: facts.handoverVersion },
    { intent: "withdraw", version: facts.handoverVersion },
  ],
  "routes/handovers/new-version": ({ facts }) => [
    { intent: "preview", version: facts.handoverVersion, step: "talk", requestId: newId() },
    {
      intent: "send",
      version: facts.handoverVersion,
      step: "talk",
      agreed: "Nyt",
      seen: facts.seenNext,
      requestId: newId(),
    },
  ],
  "routes/handovers/message": () => [{ text: "Her er det, I manglede.", requestId: newId() }],
  "routes/handovers/recorded-answer": () => [{ answer: "going-on", saidBy: "Karen", requestId: newId() }],
  "routes/unit/case-answer": () => [
    { answer: "going-on", requestId: newId() },
    { answer: "missing", text: "Hvornår kan hun begynde?", requestId: newId() },
  ],
  "routes/unit/case-given": ({ ids }) => [{ caseworker: "Jytte" }, { staff: ids.consultantId }],
  "routes/unit/case-message": () => [{ text: "Vi ringer på mandag.", requestId: newId() }],
  "routes/unit/case-outcome": () => [{ kind: "received", requestId: newId() }],
};

const devices: Bodies = {
  "routes/device/entries": () => [{}],
  "routes/device/own-drafts": () => [{}],
};

/** Routes that scripts of our own pages speak to, in JSON: what they answer has a test of its own. */
export const forScripts = Object.keys(devices);

const all: Bodies = {
  ...account,
  ...devices,
  ...group,
  ...life,
  ...firms,
  ...candidates,
  ...ownPage,
  ...contacts,
  ...enquiries,
  ...handovers,
  ...unit,
  ...platform,
};

/** What one side posts at a route and gets through with. The ids in it are that side's own. */
export function bodiesOf(routeId: string, { ids, facts }: Things): Body[] {
  const posted = all[routeId]?.({ ids: known(ids), facts: known(facts) }) ?? [];
  return posted.map((body) => {
    const filled: Body = {};
    for (const [name, value] of Object.entries(body)) {
      if (typeof value === "string") filled[name] = value;
      else if (value) filled[name] = value.filter((one) => one !== undefined);
    }
    return filled;
  });
}

/** Who alone can post a body of the route, of those who may; where it is not everybody. */
export const onlyBy: Record<string, (body: Body) => readonly Role[]> = {
  "routes/account/organisation": () => ["coordinator", "volunteer"],
  "routes/account/letters": () => ["coordinator", "volunteer"],
  // Only whoever it was given to.
  "routes/home/received": () => ["volunteer"],
  "routes/account/calendar": () => ["coordinator", "volunteer"],
  // What was previewed bears the sender's name: only they can send it.
  "routes/handovers/new-version": ({ intent }) =>
    intent === "send" ? ["volunteer"] : ["coordinator", "volunteer"],
  "routes/handovers/new": ({ intent }) => (intent === "send" ? ["volunteer"] : ["coordinator", "volunteer"]),
};

/** The same body about the other side's things: every id in it is replaced. */
export function withForeignIds(body: Body, own: Pick<Side, "ids">, other: Pick<Side, "ids">): Body {
  const swap = (text: string) => {
    let swapped = text;
    for (const [name, id] of Object.entries(own.ids)) swapped = swapped.replaceAll(id, other.ids[name] ?? "");
    return swapped;
  };
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(swap) : swap(value)]),
  );
}
