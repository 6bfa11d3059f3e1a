import type { Words } from "./words";

const da = {
  more: "For andre",
  toFirms: "For kontaktpersoner i virksomheder",
  candidates: {
    link: "For dig, der søger arbejde",
    title: "Dine oplysninger, når du søger arbejde",
    intro: (group: string) =>
      `${group} hjælper dig med at finde arbejde. Her står, hvad vi gemmer, og hvad du bestemmer.`,
    parts: [
      [
        "Hvad vi gemmer",
        "Dit navn, din telefon, hvad du kan og ønsker, og hvad vi har talt om. Aldrig CPR-nummer, helbred eller nationalitet.",
      ],
      [
        "Noter kun for gruppen",
        "De frivillige skriver noter for at huske. De deles ikke. Du kan bede om at læse dem.",
      ],
      [
        "Hvorfor vi må",
        "Fordi du har sagt ja (databeskyttelsesforordningens art. 6, stk. 1, litra a, og art. 9, stk. 2, litra a). Du kan altid sige nej igen. Det er lige så let.",
      ],
      [
        "Hvem der ser det",
        "De frivillige i gruppen. En virksomhed eller kommunen kun, når du har sagt ja til netop den. Du kan se, hvem der har set hvad.",
      ],
      [
        "Hvor længe",
        "Så længe vi hjælper dig. Har vi ikke talt sammen i lang tid, spørger vi dig. Svarer du ikke, sletter vi det.",
      ],
      [
        "Hvad du bestemmer",
        "Du kan få en kopi, få rettet, få slettet og sige nej til hver ting for sig. Det, kommunen allerede har fået, kan den have pligt til at gemme.",
      ],
    ],
  },
  volunteers: {
    link: "For frivillige",
    title: "Dine oplysninger som frivillig",
    intro: (group: string) => `Du er med i ${group}. Her står, hvad der gemmes om dig.`,
    parts: [
      [
        "Hvad vi gemmer",
        "Navn, mail, telefon, rolle, sprog, hvilke enheder du er logget ind på, og hvad du har gjort.",
      ],
      [
        "Hvorfor vi må",
        "For at du kan logge ind, dele arbejdet og få besked. Det er en legitim interesse (art. 6, stk. 1, litra f).",
      ],
      [
        "Loggen",
        "Hvad du læser og ændrer om andre, står i en forseglet log. Kandidater kan se, hvem der har set deres oplysninger.",
      ],
      [
        "Hvem der ser det",
        "De andre i gruppen. Virksomheder og jobcentret ser dit navn og din telefon, når du skriver til dem.",
      ],
      [
        "Hvor længe",
        "Så længe du er med. Derefter bliver dit navn ved det, du har skrevet, så længe det selv gemmes.",
      ],
      ["Hvad du bestemmer", "Du kan få indsigt, få rettet og gøre indsigelse. Spørg din tovholder."],
    ],
  },
  staff: {
    link: "For medarbejdere i jobcentret",
    title: "Dine oplysninger som medarbejder",
    intro: (group: string) => `Du modtager sager fra ${group}. Her står, hvad der gemmes om dig.`,
    parts: [
      ["Hvad vi gemmer", "Dit navn, din arbejdsmail og -telefon, hvad du har åbnet og svaret, og hvornår."],
      [
        "Hvorfor vi må",
        "For at sagen kan gives videre og besvares. Det er en legitim interesse (art. 6, stk. 1, litra f).",
      ],
      ["Loggen", "Hver læsning af en sag står i en forseglet log. Kandidaten kan se den."],
      ["Hvem der ser det", "Dine kolleger i enheden, gruppen, der sendte sagen, og kandidaten."],
      ["Hvor længe", "Så længe sagen findes, og loggen derefter."],
      [
        "Hvad du bestemmer",
        "Du kan få indsigt, få rettet og gøre indsigelse. Skriv til gruppen eller din egen ledelse.",
      ],
    ],
  },
};

const en: Words<typeof da> = {
  more: "For others",
  toFirms: "For contact persons at firms",
  candidates: {
    link: "For you who look for work",
    title: "Your data when you look for work",
    intro: (group) => `${group} helps you to find work. Here is what we keep, and what you decide.`,
    parts: [
      [
        "What we keep",
        "Your name, your phone, what you can do and wish for, and what we talked about. Never a CPR number, health or nationality.",
      ],
      [
        "Notes for the group alone",
        "Volunteers write notes to remember. They are not shared. You can ask to read them.",
      ],
      [
        "Why we may",
        "Because you said yes (GDPR art. 6(1)(a) and 9(2)(a)). You can say no again at any time. It is as easy.",
      ],
      [
        "Who sees it",
        "The group's volunteers. A firm or the municipality only when you have agreed to that very one. You can see who saw what.",
      ],
      [
        "How long",
        "As long as we help you. If we have not talked for long, we ask you. If you do not answer, we erase it.",
      ],
      [
        "What you decide",
        "You can get a copy, have things corrected or erased, and say no to each thing by itself. What the municipality has received it may have to keep.",
      ],
    ],
  },
  volunteers: {
    link: "For volunteers",
    title: "Your data as a volunteer",
    intro: (group) => `You are in ${group}. Here is what is kept about you.`,
    parts: [
      [
        "What we keep",
        "Name, mail, phone, role, language, which devices you are signed in on, and what you did.",
      ],
      [
        "Why we may",
        "So that you can sign in, share the work and be told. That is a legitimate interest (art. 6(1)(f)).",
      ],
      [
        "The log",
        "What you read and change about others stands in a sealed log. Candidates can see who has seen their data.",
      ],
      [
        "Who sees it",
        "The others in the group. Firms and the jobcenter see your name and phone when you write to them.",
      ],
      [
        "How long",
        "As long as you are a member. After that your name stays with what you wrote, as long as that is kept.",
      ],
      ["What you decide", "You can have access, have things corrected, and object. Ask your coordinator."],
    ],
  },
  staff: {
    link: "For staff of the jobcenter",
    title: "Your data as a member of staff",
    intro: (group) => `You receive cases from ${group}. Here is what is kept about you.`,
    parts: [
      ["What we keep", "Your name, your work mail and phone, what you opened and answered, and when."],
      [
        "Why we may",
        "So that a case can be handed on and answered. That is a legitimate interest (art. 6(1)(f)).",
      ],
      ["The log", "Each reading of a case stands in a sealed log. The candidate can see it."],
      ["Who sees it", "Your colleagues in the unit, the group that sent the case, and the candidate."],
      ["How long", "As long as the case is there, and the log after it."],
      [
        "What you decide",
        "You can have access, have things corrected, and object. Write to the group or your own management.",
      ],
    ],
  },
};

/** Words of the privacy notices for candidates, volunteers and staff; the one for firms is the group's own. */
export const privacyNoticesText = { da, en };
