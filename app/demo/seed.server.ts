/** The demo group and its story, made by the domain's own verbs: a start from which everything can be tried. */
import { askForData } from "~/app/domain/data-requests/ask.server";
import { writeToGroup } from "~/app/domain/demo/answer-by-mail.server";
import { isEmpty } from "~/app/domain/demo/is-empty.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { ownAddress } from "~/app/domain/mail/mail-addresses.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { addCandidates, noteConsents } from "./candidates.server";
import { askBack, goOn, introduceTo, sendOnTo } from "./cases.server";
import { logContacts } from "./contacts.server";
import { answerByLink, ask, replyByMail } from "./enquiries.server";
import { addFirms } from "./firms.server";
import { followUp } from "./follow-up.server";
import { inviteNewcomers, invitePeople } from "./people.server";
import { noteHelpers, writeToUnits } from "./units.server";
import { playActs, weekday, weekdaysAgo, type Act } from "./story-clock.server";

/** Everything that is due leaves for the post office, which must be open. */
async function sendMails(): Promise<void> {
  while ((await sendDueMails()) > 0);
}

/** Makes the demo's people, firms, candidates and three weeks of their story, unless there is an organisation. */
export async function seedDemo(): Promise<void> {
  if (!(await isEmpty())) return;
  const cast = await invitePeople();
  const { tove, henning, kirsten, joergen, mette, rasmus } = cast;
  const firms = await addFirms(tove);
  const candidates = await addCandidates(cast);
  await noteConsents(cast, candidates, firms);
  await noteRefusal(kirsten, firms.cafe.id, {
    ...{ scope: "workplace", via: "call", words: "Vi er for få til at tage nogen ind. Skriv ikke igen." },
  });
  await sendMails();

  let hotel = "";
  let meeting = "";
  const acts: Act[] = [
    { at: weekdaysAgo(15, "09:10"), play: async () => undefined },
    {
      at: weekdaysAgo(12, "10:20"),
      play: async () => {
        await ask(kirsten, firms.bakery, "i butikken, da jeg købte rundstykker");
        hotel = await ask(kirsten, firms.hotel, "til Erhvervsforeningens morgenmøde");
      },
    },
    {
      at: weekdaysAgo(11, "13:05"),
      play: async () => {
        const words = "Vi har lige ansat. Spørg igen efter sommerferien.";
        await answerByLink(firms.bakery, { meaning: "not-now", askAgainMonths: 8, words });
        await answerByLink(firms.hotel, {
          ...{ meaning: "talk", people: 1, work: "Køkken, morgenmad og frokost", fromWhen: "1. februar" },
          words: "Det vigtigste er, at vedkommende møder til tiden og kan lide at være sammen med andre.",
        });
      },
    },
    {
      at: weekdaysAgo(10, "09:35"),
      play: async () => {
        const { version } = await enquiryPage(kirsten, hotel);
        await reply(kirsten, hotel, {
          ...{ requestId: newRequestId(), version, to: firms.hotel.contact.address },
          subject: "Tak, lad os tale sammen",
          text: "Kære Louise\n\nTak for svaret. Jeg har en i tankerne og kommer forbi på torsdag, hvis det passer.\n\nVenlig hilsen\nKirsten",
        });
        await introduceTo(kirsten, hotel, candidates.amina, "profile");
        meeting = await introduceTo(kirsten, hotel, candidates.samir, "identity");
      },
    },
    {
      at: weekdaysAgo(7, "11:40"),
      play: async () => {
        const nursery = await ask(joergen, firms.nursery, "i planteskolen i september");
        await answerByLink(firms.nursery, {
          ...{ meaning: "talk", people: 2, work: "Omplantning og pakning", fromWhen: "marts" },
        });
        await introduceTo(joergen, nursery, candidates.yonas, "identity");
        const agreed = "13 ugers praktik fra 1. marts, 30 timer om ugen. Grethe er kontaktperson.";
        const wish = { enquiryId: nursery, step: "placement", agreed } as const;
        const sent = await sendOnTo(joergen, mette, candidates.yonas, wish);
        await goOn(rasmus, sent);
        await sendOnTo(tove, mette, candidates.oksana, {
          ...{ step: "talk", caseworkerName: "Jytte Mogensen" },
          agreed:
            "Oksana vil gerne tale om, hvad der skal til for at bruge hendes uddannelse som regnskabsassistent.",
        });
      },
    },
    {
      at: weekdaysAgo(5, "14:25"),
      play: async () => {
        const sent = await sendOnTo(kirsten, mette, candidates.samir, {
          ...{ enquiryId: hotel, step: "wage-subsidy", caseworkerName: "Jytte Mogensen" },
          agreed: "Løntilskud i køkkenet fra 1. februar, 32 timer om ugen. Louise står for oplæringen.",
        });
        await sendMails();
        await askBack(
          mette,
          sent,
          "Hvem er medarbejderrepræsentant på hotellet? Vi skal bruge navnet til VITAS.",
        );
        await ask(tove, firms.care, "da jeg besøgte min tante");
        await ask(henning, firms.laundry, "på vaskeriet, hvor vi fik kaffe");
        await ask(joergen, firms.machines, "på værkstedet");
      },
    },
    {
      at: weekdaysAgo(4, "08:50"),
      play: async () => {
        await answerByLink(firms.laundry, {
          ...{
            meaning: "talk",
            people: 2,
            work: "Rulle, pakning og lidt kørsel",
            fromWhen: "midt i februar",
          },
          words: "Vi kan godt bruge to, men ikke begge på én gang. Ring gerne før kl. 14.",
        });
      },
    },
    {
      at: weekdaysAgo(3, "15:30"),
      play: async () => {
        await ask(kirsten, firms.fish, "på havnen");
        await ask(henning, firms.grocer, "ved kassen");
        await sendMails();
        await replyByMail(
          firms.fish,
          "outlook",
          "Hej Kirsten\n\nDet lyder spændende. Vi mangler folk ved filetlinjen fra uge 6, men de skal kunne tåle kulde.\n\nKan du ringe i morgen?\n\nMvh\nLars Winther\nHavnens Fiskeopskæring",
        );
        await writeToGroup({
          from: { name: "Inger Holst", address: "inger@naboen.example" },
          to: ownAddress("strandby"),
          subject: "Vil gerne være frivillig",
          text: "Hej\n\nJeg er lige gået på pension og vil gerne hjælpe til. Hvem skal jeg tale med?\n\nInger Holst",
        });
      },
    },
    {
      at: weekdaysAgo(1, "09:45"),
      play: async () => {
        await answerByLink(firms.machines, {
          ...{ meaning: "call-me", callNumber: "50 00 11 09", callWhen: "efter kl. 15" },
        });
      },
    },
  ];
  const sending = acts.map(({ at, play }) => ({ at, play: () => play().then(sendMails) }));
  await playActs(sending);

  await logContacts(cast, { firms, candidates });
  await setMeeting(kirsten, meeting, {
    ...{ version: 2, date: weekday(-3), time: "10:00" },
    ...{ place: "Hotel Kattegat, køkkenet (indgang fra gården)", companion: "Kirsten Overgaard" },
  });
  const boxes = await ask(tove, firms.boxes, "på jeres åbent hus");
  await introduceTo(tove, boxes, candidates.oksana, "nothing");
  await askForData(tove, { kind: "candidate", candidateId: candidates.oksana }, { kind: "access" });
  await inviteNewcomers(cast);
  await noteHelpers(cast, candidates);
  await followUp(cast);
  await writeToUnits();
  await sendMails();
}
