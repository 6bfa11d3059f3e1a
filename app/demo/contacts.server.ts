import type { GroupActor } from "~/app/access/actor";
import type { Participant } from "~/app/domain/contacts/kinds";
import { logContact, type NewContact } from "~/app/domain/contacts/log-contact.server";
import type { CandidateName, Candidates } from "./candidates.server";
import type { FirmName, Firms } from "./firms.server";
import type { Cast } from "./people.server";
import { weekday, weekdaysAgo } from "./story-clock.server";

type Told = Omit<NewContact, "at" | "participants" | "followUp"> & {
  by: "tove" | "henning" | "kirsten" | "joergen";
  ago: number;
  clock: string;
  firms?: FirmName[];
  people?: CandidateName[];
  others?: Participant[];
  /** Due so many weekdays from now; before now when negative. */
  follow?: { in: number; text: string };
};

const told: Told[] = [
  {
    ...{ by: "kirsten", ago: 62, clock: "11:15", kind: "visit", firms: ["movers"] },
    shareableNote: "Pernille viste os lageret. De har travlt i flyttesæsonen og vil gerne høre fra os igen.",
  },
  {
    ...{ by: "tove", ago: 58, clock: "14:00", kind: "coffee", people: ["hodan"] },
    shareableNote: "Hodan leder efter noget om morgenen, mens børnene er i skole.",
  },
  {
    ...{ by: "kirsten", ago: 13, clock: "10:30", kind: "coffee", people: ["samir"] },
    trustNote:
      "Samir savner et køkken. Han er god til at grine ad sig selv, det skal et køkken nok blive glad for.",
  },
  {
    ...{ by: "henning", ago: 12, clock: "14:15", kind: "visit", firms: ["laundry"] },
    shareableNote:
      "Rundvisning på vaskeriet. De har plads ved rulle og pakkebord, og Birgit viser selv nye til rette.",
  },
  {
    ...{ by: "joergen", ago: 11, clock: "09:00", kind: "call", firms: ["parks"] },
    trustNote: "Kurt har travlt til efter jul, men lød venlig. Han vil hellere ringes op end have mail.",
    follow: { in: 0, text: "Ring til Kurt om foråret" },
  },
  {
    ...{ by: "tove", ago: 9, clock: "15:20", kind: "visit", people: ["oksana"] },
    others: [{ kind: "language-school", name: "Bodil" }],
    shareableNote:
      "Bodil fra sprogskolen siger, at Oksana er klar til at bruge sit dansk på en arbejdsplads.",
  },
  {
    ...{ by: "henning", ago: 7, clock: "11:00", kind: "coffee", firms: ["laundry"], people: ["amina"] },
    trustNote:
      "Kaffe på vaskeriet. De kan måske tage to i februar. Amina kom godt ud af det med dem ved rullen.",
    shareableNote: "Amina så vaskeriet og talte med holdet.",
    follow: { in: -1, text: "Hør, om februar stadig passer" },
  },
  {
    ...{ by: "joergen", ago: 6, clock: "13:40", kind: "went-along", people: ["yonas"], firms: ["nursery"] },
    trustNote: "Cyklede med Yonas ud til planteskolen, så han kender vejen. 25 minutter, også i modvind.",
  },
  {
    ...{ by: "kirsten", ago: 5, clock: "08:45", kind: "text", people: ["leyla"] },
    trustNote: "Leyla kan ikke om eftermiddagen, før den mindste har fået plads i børnehaven.",
    follow: { in: 0, text: "Spørg Leyla, om der er plads i børnehaven nu" },
  },
  {
    ...{ by: "tove", ago: 4, clock: "16:10", kind: "call", others: [{ kind: "jobcenter", name: "Rasmus" }] },
    shareableNote: "Jobcentret vil gerne have sagerne om formiddagen, så når de dem samme dag.",
  },
  {
    ...{ by: "henning", ago: 3, clock: "12:30", kind: "day-on-the-floor", people: ["mykola"] },
    ...{
      firms: ["machines"],
      shareableNote: "En dag på gulvet hos Lindholm. Mykola svejsede tre prøver, Bent nikkede.",
    },
    follow: { in: 4, text: "Ring til Bent og hør, hvad han tænker" },
  },
  {
    ...{ by: "kirsten", ago: 2, clock: "17:05", kind: "other", people: ["samir"], firms: ["hotel"] },
    trustNote: "Samir har hentet kokkejakken frem. Han er nervøs for ordene i køkkenet; vi øvede i bilen.",
  },
  {
    ...{ by: "henning", ago: 1, clock: "16:30", kind: "visit", reached: "nobody", firms: ["laundry"] },
    shareableNote: "Der var lukket for inventur. Jeg kommer igen.",
  },
  {
    ...{ by: "joergen", ago: 1, clock: "10:00", kind: "visit", firms: ["bicycles"] },
    trustNote:
      "Cykelsmeden vil gerne have hjælp om lørdagen, men siger selv, at han ikke er god til at lære fra sig.",
    follow: { in: 1, text: "Tag Tesfay med ind og hils på" },
  },
];

function participants(cast: { firms: Firms; candidates: Candidates }, contact: Told): Participant[] {
  return [
    ...(contact.firms ?? []).map((firm) => ({ kind: "firm", firmId: cast.firms[firm].id }) as const),
    ...(contact.people ?? []).map(
      (who) => ({ kind: "candidate", candidateId: cast.candidates[who] }) as const,
    ),
    ...(contact.others ?? []),
  ];
}

/** Logs what the volunteers have done lately; some of the follow-ups are due today, one is late. */
export async function logContacts(
  cast: Cast,
  known: { firms: Firms; candidates: Candidates },
): Promise<void> {
  for (const { by, ago, clock, firms, people, others, follow, ...contact } of told) {
    const actor: GroupActor = cast[by];
    await logContact(actor, {
      ...contact,
      at: weekdaysAgo(ago, clock),
      participants: participants(known, { by, ago, clock, firms, people, others, kind: contact.kind }),
      ...(follow && { followUp: { dueOn: weekday(-follow.in), text: follow.text } }),
    });
  }
}
