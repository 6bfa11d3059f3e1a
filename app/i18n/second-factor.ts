import type { Words } from "./words";

const da = {
  title: "Log ind med en kode",
  lead: "Ud over linket i mailen giver du en kode fra en app på din telefon. Så åbner et link i forkerte hænder ingenting.",
  required: "Jeres enhed har valgt, at alle gør det.",
  begin: "Sæt det op",
  steps: {
    app: "Åbn en app til koder på din telefon, fx Microsoft Authenticator, Google Authenticator eller Aegis.",
    scan: "Tag et billede af koden her med appen. Kan du ikke det, så skriv nøglen i appen.",
    type: "Skriv de seks cifre, appen viser nu.",
  },
  qr: "QR-kode med nøglen",
  key: "Nøglen som tekst",
  code: "Koden fra appen",
  codeOrRecovery: "Koden fra appen, eller en af dine gendannelseskoder",
  confirm: "Gør færdig",
  again: "Begynd forfra",
  codes: {
    title: "Dine gendannelseskoder",
    lead: "Skriv dem ned eller udskriv dem nu: de vises kun denne ene gang. Hver kan bruges én gang, hvis du mister telefonen.",
    go: "Jeg har skrevet dem ned",
  },
  on: "Det er sat op siden",
  left: (n: number) =>
    n === 1 ? "Der er 1 gendannelseskode tilbage." : `Der er ${n} gendannelseskoder tilbage.`,
  renew: "Lav nye gendannelseskoder",
  takeOff: "Slå det fra, eller skift telefon",
  takenOff: "Det er slået fra.",
  give: {
    title: "Skriv koden",
    lead: "Åbn appen på din telefon, og skriv de seks cifre.",
    go: "Gå ind",
    lost: "Har du mistet både telefon og gendannelseskoder, kan lederen af jeres enhed nulstille det.",
  },
  account: "Log ind med en kode",
  accountText: "En app på telefonen ud over linket",
  unitLabel: "Alle logger ind med en kode fra en app",
  unitHelp: "Linket i en mail er så ikke nok til at læse en sag, heller ikke fra en fælles postkasse.",
  reset: "Nulstil kode-login",
  resetTitle: "Kode-login",
  resetText:
    "Hvis din kollega har mistet både telefon og gendannelseskoder. De sætter det op på ny næste gang.",
  resetDone: (name: string) => `${name} sætter det op på ny næste gang.`,
};

const en: Words<typeof da> = {
  title: "Sign in with a code",
  lead: "Beside the link in the mail you give a code from an app on your phone. A link in the wrong hands then opens nothing.",
  required: "Your unit has chosen that everybody does.",
  begin: "Set it up",
  steps: {
    app: "Open an app for codes on your phone, e.g. Microsoft Authenticator, Google Authenticator or Aegis.",
    scan: "Take a picture of this code with the app. If you cannot, type the key into the app.",
    type: "Write the six digits that the app shows now.",
  },
  qr: "QR code with the key",
  key: "The key as text",
  code: "The code from the app",
  codeOrRecovery: "The code from the app, or one of your recovery codes",
  confirm: "Finish",
  again: "Begin again",
  codes: {
    title: "Your recovery codes",
    lead: "Write them down or print them now: they are shown this once. Each can be used once, should you lose the phone.",
    go: "I have written them down",
  },
  on: "It has been set up since",
  left: (n) => (n === 1 ? "There is 1 recovery code left." : `There are ${n} recovery codes left.`),
  renew: "Make new recovery codes",
  takeOff: "Switch it off, or change phones",
  takenOff: "It is switched off.",
  give: {
    title: "Write the code",
    lead: "Open the app on your phone and write the six digits.",
    go: "Go in",
    lost: "If you have lost both phone and recovery codes, the lead of your unit can reset it.",
  },
  account: "Sign in with a code",
  accountText: "An app on the phone beside the link",
  unitLabel: "Everybody signs in with a code from an app",
  unitHelp: "The link in a mail is then not enough to read a case, from a shared mailbox neither.",
  reset: "Reset sign-in with a code",
  resetTitle: "Sign-in with a code",
  resetText: "If your colleague has lost both phone and recovery codes. They set it up anew next time.",
  resetDone: (name) => `${name} sets it up anew next time.`,
};

/** Words of the second factor of a unit's staff. */
export const secondFactorText = { da, en };
