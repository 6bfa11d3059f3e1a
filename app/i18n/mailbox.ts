import type { Words } from "./words";

const da = {
  title: "Hent fra en postkasse",
  lead: "Kan jeres mail ikke sende videre, henter vi den i stedet. Nye mails bliver gemt her og lagt i en mappe for sig i jeres postkasse. Vi sletter ingenting.",
  which: {
    title: "Hvad jeres udbyder kræver",
    forwarding: "Videresendelse er det nemmeste, hvor det kan lade sig gøre",
    rows: [
      [
        "Gmail",
        "imap.gmail.com, port 993. Slå totrinsbekræftelse til, og lav en app-adgangskode. Den almindelige adgangskode virker ikke.",
      ],
      ["iCloud", "imap.mail.me.com, port 993. Lav en app-specifik adgangskode hos Apple."],
      ["Yahoo", "imap.mail.yahoo.com, port 993. Lav en app-adgangskode."],
      ["one.com", "imap.one.com, port 993. Den almindelige adgangskode til postkassen."],
      [
        "Outlook.com og Microsoft 365",
        "outlook.office365.com, port 993. Kræver et adgangstoken (XOAUTH2), som holder i cirka en time. Adgangskoder virker ikke, heller ikke app-adgangskoder. Brug hellere videresendelse.",
      ],
      ["Andre", "Se under IMAP hos udbyderen. Oftest den almindelige adgangskode."],
    ] as [string, string][],
  },
  state: {
    title: "Sådan går det",
    new: "Forbindelsen er prøvet og bliver åbnet om lidt.",
    working: "Postkassen er åben, og nye mails bliver hentet.",
    trouble: "Postkassen kan ikke åbnes lige nu.",
    off: "Der bliver ikke hentet.",
    connected: "Sidst åbnet",
    lastMail: "Sidste mail hentet",
  },
  problems: {
    unreachable: "Serveren svarer ikke. Vi prøver igen.",
    "sign-in-refused": "Serveren siger nej til brugernavn eller adgangskode. Skriv en ny.",
    "token-refused":
      "Serveren siger nej til adgangstokenet. Det er nok udløbet; det gør det efter cirka en time. Har udbyderen app-adgangskoder, så lav en af dem; ellers brug videresendelse.",
    "not-secure": "Forbindelsen kan ikke sikres.",
    "no-folder": "Mappen findes ikke, eller vi må ikke oprette den.",
    silent: "Forbindelsen gik død. Vi prøver igen.",
    "not-stored": "En mail kunne ikke gemmes. Vi prøver igen.",
    unknown: "Serveren svarer noget, vi ikke forstår. Vi prøver igen.",
  },
  plus: {
    label: "Adresser med plus",
    yes: "Virker. Svar finder deres tråd ved adressen.",
    no: "Virker ikke her. Svar finder deres tråd ved det, de svarer på, og ved mærket i teksten.",
    unknown: "Bliver prøvet med en mail.",
  },
  form: {
    title: "Postkassen",
    email: "Adressen, folk skriver til",
    host: "Server",
    hostHelp: "For eksempel imap.one.com",
    port: "Port",
    ports: { "993": "993 (krypteret fra start, det almindelige)", "143": "143 (STARTTLS)" },
    username: "Brugernavn",
    usernameHelp: "Oftest hele mailadressen",
    signIn: "Åbnes med",
    signIns: { password: "Adgangskode eller app-adgangskode", token: "Adgangstoken (XOAUTH2)" },
    tokenHelp:
      "Virker kun i cirka en time, og vi kan ikke forny det. Derefter skal du sætte et nyt ind. Har udbyderen app-adgangskoder, så brug en af dem, eller brug videresendelse.",
    secret: "Adgangskode eller token",
    secretHelp: "Bliver gemt krypteret og aldrig vist.",
    secretKept: "Lad feltet stå tomt for at beholde den, der er gemt.",
    folder: "Mappe, der hentes fra",
    handledFolder: "Mappe til det, der er hentet",
    save: "Prøv og gem",
    saved: "Postkassen kan åbnes og er gemt.",
    remove: "Hent ikke mere herfra",
    removed: "Der bliver ikke hentet mere, og adgangskoden er slettet.",
  },
};

const en: Words<typeof da> = {
  title: "Fetch from a mailbox",
  lead: "If your mail cannot forward, we fetch it instead. New mails are kept here and put into a folder of their own in your mailbox. We delete nothing.",
  which: {
    title: "What your provider needs",
    forwarding: "Forwarding is the easiest where it is possible",
    rows: [
      [
        "Gmail",
        "imap.gmail.com, port 993. Switch on two-step verification and make an app password. The ordinary password does not work.",
      ],
      ["iCloud", "imap.mail.me.com, port 993. Make an app-specific password at Apple."],
      ["Yahoo", "imap.mail.yahoo.com, port 993. Make an app password."],
      ["one.com", "imap.one.com, port 993. The mailbox's ordinary password."],
      [
        "Outlook.com and Microsoft 365",
        "outlook.office365.com, port 993. Needs an access token (XOAUTH2), which lasts about an hour. Passwords do not work, and neither do app passwords. Forwarding is better.",
      ],
      ["Others", "See the provider's page on IMAP. Mostly the ordinary password."],
    ],
  },
  state: {
    title: "How it is going",
    new: "The connection has been tried and will be opened in a moment.",
    working: "The mailbox is open, and new mails are fetched.",
    trouble: "The mailbox cannot be opened at the moment.",
    off: "Nothing is fetched.",
    connected: "Last opened",
    lastMail: "Last mail fetched",
  },
  problems: {
    unreachable: "The server does not answer. We try again.",
    "sign-in-refused": "The server refuses the user name or the password. Write a new one.",
    "token-refused":
      "The server refuses the access token. It has most likely run out; it does after about an hour. If the provider has app passwords, make one of those; else use forwarding.",
    "not-secure": "The connection cannot be secured.",
    "no-folder": "The folder does not exist, or we may not create it.",
    silent: "The connection went dead. We try again.",
    "not-stored": "A mail could not be kept. We try again.",
    unknown: "The server answers something that we do not understand. We try again.",
  },
  plus: {
    label: "Addresses with a plus",
    yes: "Work. Answers find their thread by the address.",
    no: "Do not work here. Answers find their thread by what they answer, and by the mark in the text.",
    unknown: "Are being tried with a mail.",
  },
  form: {
    title: "The mailbox",
    email: "The address people write to",
    host: "Server",
    hostHelp: "For example imap.one.com",
    port: "Port",
    ports: { "993": "993 (encrypted from the start, the usual)", "143": "143 (STARTTLS)" },
    username: "User name",
    usernameHelp: "Mostly the whole mail address",
    signIn: "Opened with",
    signIns: { password: "Password or app password", token: "Access token (XOAUTH2)" },
    tokenHelp:
      "Works for about an hour only, and we cannot renew it. After that you must paste a new one. If the provider has app passwords, use one of those, or use forwarding.",
    secret: "Password or token",
    secretHelp: "Is kept encrypted and never shown.",
    secretKept: "Leave it empty to keep the one that is stored.",
    folder: "Folder to fetch from",
    handledFolder: "Folder for what was fetched",
    save: "Try and save",
    saved: "The mailbox can be opened and is saved.",
    remove: "Fetch no more from here",
    removed: "Nothing more is fetched, and the password is deleted.",
  },
};

/** Words of the page on a group's own mailbox. */
export const mailboxText = { da, en };
