import type { Words } from "./words";

const da = {
  title: "Organisationer",
  add: "Opret en organisation",
  none: {
    title: "Ingen organisationer endnu",
    text: "Opret den første frivilliggruppe, og inviter dens tovholder. Så kan de selv komme i gang.",
  },
  kinds: { group: "Frivilliggruppe", unit: "Jobcenter eller anden enhed" },
  members: (n: number) => (n === 1 ? "1 medlem" : `${n} medlemmer`),
  form: {
    title: "Ny organisation",
    kind: "Hvad er det?",
    name: "Navn",
    municipality: "Kommune",
    mailName: "Gruppens mailadresse, det før @",
    mailNameHelp: "Kun for en frivilliggruppe. 2 til 22 små bogstaver, tal og bindestreger, fx stevns.",
    email: "Enhedens postkasse",
    emailHelp: "Kun for et jobcenter eller en anden enhed. Gerne en fælles postkasse.",
    first: "Den, der skal stå for den",
    firstHelp:
      "Vi sender en invitation, der gælder i 7 dage. Det bliver gruppens tovholder eller enhedens leder.",
    firstName: "Navn",
    firstEmail: "E-mail",
    save: "Opret og inviter",
    saved: (name: string) => `${name} er oprettet, og invitationen er på vej.`,
  },
  page: {
    kind: "Slags",
    municipality: "Kommune",
    email: "Mailadresse",
    since: "Oprettet",
    members: "Medlemmer",
    agreement: "Databehandleraftale",
    noAgreement: "Ikke sagt ja endnu",
    invited: "Inviteret til at stå for den",
    until: "Gælder til",
    expired: "Udløbet",
    inviteTitle: "Inviter en til at stå for den",
    inviteText: "Hvis den første aldrig kom, eller er holdt op.",
    invite: "Send invitationen",
    sent: (name: string) => `Invitationen til ${name} er på vej.`,
    unseen: "Her kan du ikke se virksomheder, kandidater eller mails. De hører til gruppen.",
  },
};

const en: Words<typeof da> = {
  title: "Organisations",
  add: "Add an organisation",
  none: {
    title: "No organisations yet",
    text: "Add the first volunteer group and invite its coordinator. Then they can begin by themselves.",
  },
  kinds: { group: "Volunteer group", unit: "Jobcenter or other unit" },
  members: (n) => (n === 1 ? "1 member" : `${n} members`),
  form: {
    title: "New organisation",
    kind: "What is it?",
    name: "Name",
    municipality: "Municipality",
    mailName: "The group's mail address, the part before @",
    mailNameHelp: "For a volunteer group only. 2 to 22 small letters, digits and hyphens, as in stevns.",
    email: "The unit's mailbox",
    emailHelp: "For a jobcenter or other unit only. It may be shared.",
    first: "Whoever is to run it",
    firstHelp:
      "We send an invitation that is valid for 7 days. They become the group's coordinator or the unit's lead.",
    firstName: "Name",
    firstEmail: "E-mail",
    save: "Add and invite",
    saved: (name) => `${name} is added, and the invitation is on its way.`,
  },
  page: {
    kind: "Kind",
    municipality: "Municipality",
    email: "Mail address",
    since: "Added",
    members: "Members",
    agreement: "Data-processing agreement",
    noAgreement: "Not accepted yet",
    invited: "Invited to run it",
    until: "Valid until",
    expired: "Run out",
    inviteTitle: "Invite somebody to run it",
    inviteText: "If the first never came, or has left.",
    invite: "Send the invitation",
    sent: (name) => `The invitation to ${name} is on its way.`,
    unseen: "You cannot see firms, candidates or mails here. They belong to the group.",
  },
};

/** Words of the platform operator's pages. */
export const platformText = { da, en };
