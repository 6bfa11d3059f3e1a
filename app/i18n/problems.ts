import type { Words } from "./words";

const da = {
  host: "Skriv serverens navn, for eksempel imap.one.com.",
  imapUnreachable: "Serveren svarer ikke. Se efter, om navn og port er rigtige.",
  imapSignIn: "Serveren siger nej til brugernavn eller adgangskode.",
  imapNotSecure: "Forbindelsen til serveren kan ikke sikres.",
  imapNoFolder: "Mappen findes ikke, eller vi må ikke oprette den.",
  addressOfOurs: "Det er en adresse hos os selv. Skriv den, folk ellers skriver til.",
  noMailName: "Gruppen har ingen mailadresse hos os endnu.",
  tooManyTests: "I har prøvet fem gange den sidste time. Vent lidt, og prøv igen.",
  nameInWord: "Her står et navn eller nummer, der er en kandidats. Det sendes med mail: skriv det uden.",
  notInNote: "De ord står ikke i noten. Kopiér dem, præcis som de står.",
  answeredFirst: ({ name, answer }: { name: string; answer: "going-on" | "not-now" | "missing" }) =>
    `${name} svarede “${{ "going-on": "Vi går videre", "not-now": "Vi går ikke videre nu", missing: "Vi mangler noget" }[answer]}” imens. Dit svar er ikke gemt. Skal det være et andet, så svar igen.`,
  required: "Skriv noget her.",
  choose: "Vælg en mulighed.",
  tooLong: (most: number) => `Det er for langt. Der er plads til ${most} tegn.`,
  tooShort: (least: number) => `Det er for kort. Skriv mindst ${least} tegn.`,
  tooBig: (most: number) => `Skriv et tal, der højst er ${most}.`,
  tooSmall: (least: number) => `Skriv et tal, der mindst er ${least}.`,
  notANumber: "Skriv et helt tal.",
  wrong: "Det kan vi ikke læse. Prøv at skrive det på en anden måde.",
  email: "Det ligner ikke en e-mailadresse. Den skal have et @ og et punktum, fx navn@firma.dk.",
  phone: "Det ligner ikke et telefonnummer. Skriv 8 cifre, eller begynd med + og landekoden.",
  cvr: "CVR-nummeret passer ikke. Det har 8 cifre; se efter, om to af dem er byttet om.",
  pNumber: "P-nummeret passer ikke. Det har 10 cifre.",
  date: "Det er ikke en dato, vi kan læse. Skriv den som dag, måned og år.",
  datePast: "Den dato er gået. Vælg i dag eller en dag, der kommer.",
  dayUnknown:
    "Det kan vi ikke læse som en dag. Skriv fx “på fredag”, “om 14 dage”, “efter påske”, “uge 8” eller “12/3”.",
  personWhere: "Hos hvilken virksomhed? Skriv en ny, eller sæt flueben ved én.",
  dateFuture: "Den dato er ikke kommet endnu.",
  cpr: "Her står noget, der ligner et CPR-nummer. Vi gemmer aldrig CPR-numre: fjern det, og gem igen. Kommunen har det selv.",
  stale:
    "En anden har gemt ændringer her, siden du åbnede siden. Det, du har skrevet, står her stadig. Se, hvad der er ændret, og gem igen, hvis det stadig passer.",
  quietTaken: "En anden i gruppen har lige taget sig af den. Sådan ser det ud nu.",
  ownLinkGone: "Der er ikke noget link, der venter på at blive åbnet. Lav et nyt først.",
  changedSince: "Det er ændret, siden personen bad om rettelsen. Se på det igen, og ret det selv.",
  noProfileConsent: "Der er ikke sagt ja til at vise en tekst uden navn.",
  tooManyAttempts: "Der har været mange forsøg på kort tid. Vent et kvarter, og prøv igen.",
  alreadyMember: "Den adresse hører til en, der allerede er med.",
  alreadyInvited: "Der ligger allerede en invitation til den adresse. Du kan sende den igen fra listen.",
  invitationClosed: "Invitationen kan ikke bruges længere. Bed om at få sendt en ny.",
  operatorIsMember:
    "Den, der driver platformen, kan ikke også være med i en gruppe eller et jobcenter. Brug en anden e-mailadresse.",
  lastCoordinator: "Der skal være mindst én tovholder. Gør en anden til tovholder først.",
  lastLead: "Der skal være mindst én leder. Gør en anden til leder først.",
  mailNameShape:
    "Brug 2 til 22 små bogstaver, tal og bindestreger, uden æ, ø og å. Begynd med et bogstav, fx stevns.",
  mailNameTaken: "Den mailadresse er optaget. Vælg en anden.",
  mustAccept: "Sæt et flueben, hvis I siger ja.",
  agreementChanged:
    "Aftalens tekst er ændret, siden du åbnede siden. Læs den igen, og sig ja, hvis det stadig passer.",
  agreementMissing:
    "Før den første kandidat skal gruppen skrive, hvem der har ansvaret for oplysningerne, og sige ja til databehandleraftalen. Det gør tovholderen under Gruppen.",
  alreadyLinked: "I arbejder allerede sammen.",
  ownProposal: "Det er jer selv, der har foreslået det. Den anden side skal sige ja.",
  profileTellsWho:
    "Her står personens eget navn, telefonnummer eller e-mail. Teksten vises uden navn: skriv den, så den kunne være om flere.",
  profileMissing:
    "Skriv først den tekst, som virksomheder må se. Personen skal kende hele teksten, før der kan siges ja til den.",
  statusSource: "Skriv, hvem i kommunen der har sagt det. Det er kommunen, der afgør det.",
  statusDay: "Skriv, hvilken dag kommunen sagde det.",
  consentTakenBack: "Det ja er fra før, personen sagde nej igen. Der skal siges ja på ny.",
  childInterprets: "Et barn må aldrig tolke et samtykke. Find en voksen tolk, og spørg igen.",
  interpreterName: "Skriv, hvem der tolkede.",
  answerRefused: "Postkassen tog ikke imod svaret. Det er nok en mail, der ikke kan svares på.",
  leak: (words: Record<string, string>) =>
    `Her står noget om en kandidat, som ikke har sagt ja til, at virksomheden får det at vide: ${words.found ?? ""}. Fjern det, eller notér først samtykket.`,
  leakMaybe: (words: Record<string, string>) =>
    `Hører ordet til en kandidat? ${words.found ?? ""}. Fjern det i så fald. Er det en anden, så sæt fluebenet nederst og send igen.`,
  placeholderUnknown: (words: Record<string, string>) =>
    `Det kender vi ikke: ${words.found ?? ""}. Ret det, eller fjern det.`,
  placeholderMissing: (words: Record<string, string>) =>
    `Her mangler et ord, som vi ikke kan fylde ind: ${words.found ?? ""}. Skriv det selv.`,
  contactWithoutEmail: "Kontaktpersonen har ingen e-mail. Vælg en anden, eller skriv en ny.",
  sourceMissing: "Skriv, hvor adressen kommer fra. Det skal stå i den første mail.",
  ownPhoneMissing: "Skriv dit telefonnummer. Virksomheden skal kunne ringe til dig.",
  refusedAddress: "Den adresse har sagt: Skriv ikke til mig igen. Derfor sender vi ikke.",
  refusedFirm: "Virksomheden vil ikke kontaktes. Derfor sender vi ikke.",
  maybeOptedOut: "Deres seneste mail kan være et nej til flere mails. Svar først i tråden på, om det er det.",
  endsBeforeStart: "Slutningen skal være senere end begyndelsen.",
  addressFails: "Mails til den adresse kommer ikke frem. Brug en anden adresse.",
  enquiryEnded: "Henvendelsen er afsluttet. Genåbn den først.",
  enquiryOver: "Henvendelsen er afsluttet. Skriv eller ring til os, hvis I vil tage den op igen.",
  tooManyColleagues: "Der er allerede spurgt flere kolleger. Skriv eller ring til os i stedet.",
  ownAddress: "Det er den adresse, mailen kom til. Skriv en kollegas.",
  sharingConsentMissing:
    "Det har personen ikke sagt ja til, eller samtykket er trukket tilbage. Notér samtykket først.",
  introductionEnded: "Formidlingen er afsluttet.",
  sendOnConsentMissing:
    "Personen har ikke sagt ja til, at sagen sendes videre dertil, eller samtykket er trukket tilbage. Notér samtykket først.",
  factorThere: "Der er allerede sat en kode op. Slå den fra først.",
  endBeforeStart: "Den sidste dag ligger før den første. Se efter, om de er byttet om.",
  codeWrong: "Koden passer ikke. Brug den, der står i appen lige nu; hver kode kan kun bruges én gang.",
  nothingNew: "Der er ikke ændret noget siden sidst. Vælg noget andet, eller lad være med at sende.",
  caseClosed: "Sagen er lukket. Der kan ikke skrives mere i den, og det, du skrev, er ikke sendt.",
  mayNotTell:
    "Personen har ikke sagt ja til, at jobcentret må fortælle det, eller samtykket er trukket tilbage. Derfor er det ikke gemt.",
  industryCode: "Branchekoden har op til 6 cifre, fx 96.10.10.",
  website: "Det ligner ikke en hjemmeside. Skriv den som firma.dk.",
  similarFirm: "Der er måske allerede en virksomhed som den. Se efter herunder.",
  sheetMissing: "Sæt nogle rækker ind, eller vælg en fil.",
  sheetEmpty:
    "Vi fandt ingen rækker i arket. Er det gemt som CSV eller tekst? Du kan også kopiere cellerne og sætte dem ind.",
  sheetTooLong: "Der er plads til 20.000 rækker ad gangen. Del arket, og sæt det ind i flere omgange.",
  nothingChosen: "Vælg mindst én række.",
  areaExists: "I har allerede et område, der hedder det.",
  unknownPlaceholder: (words: { names?: string }) =>
    `Det her kender vi ikke: ${words.names ?? ""}. Brug kun de pladsholdere, der står under feltet.`,
  wrongPassword: "E-mail og adgangskode passer ikke sammen. Du kan altid få et link på mail i stedet.",
  wrongCurrent:
    "Det er ikke din nuværende adgangskode. Har du glemt den, så log ud og log ind med et link på mail.",
  passwordTooShort: "Brug mindst 12 tegn. Tre-fire ord efter hinanden er let at huske.",
  passwordTooLong: "Den er for lang. Brug højst 200 tegn.",
  passwordRepeated: "Den gentager det samme for meget. Vælg noget mere blandet.",
  passwordSequence: "Den følger rækken på tastaturet eller i alfabetet. Vælg noget andet.",
  passwordOwnName: "Brug ikke dit navn, din e-mail eller gruppens navn i adgangskoden.",
  passwordCommon: "Den bruger mange andre også. Vælg ord, der ikke plejer at stå sammen.",
};

const en: Words<typeof da> = {
  host: "Write the name of the server, for example imap.one.com.",
  imapUnreachable: "The server does not answer. Check that its name and port are right.",
  imapSignIn: "The server refuses the user name or the password.",
  imapNotSecure: "The connection to the server cannot be secured.",
  imapNoFolder: "The folder does not exist, or we may not create it.",
  addressOfOurs: "That is an address of ours. Write the one that people usually write to.",
  noMailName: "The group has no mail address with us yet.",
  tooManyTests: "You have tried five times in the last hour. Wait a little and try again.",
  nameInWord: "There is a name or number here that is a candidate’s. It goes by mail: write it without.",
  notInNote: "Those words do not stand in the note. Copy them exactly as they stand.",
  answeredFirst: ({ name, answer }) =>
    `${name} answered “${{ "going-on": "We are going on", "not-now": "We are not going on now", missing: "Something is missing" }[answer]}” meanwhile. Your answer is not saved. If it should be another, answer again.`,
  required: "Write something here.",
  choose: "Choose one.",
  tooLong: (most) => `That is too long. There is room for ${most} characters.`,
  tooShort: (least) => `That is too short. Write at least ${least} characters.`,
  tooBig: (most) => `Write a number of at most ${most}.`,
  tooSmall: (least) => `Write a number of at least ${least}.`,
  notANumber: "Write a whole number.",
  wrong: "We cannot read that. Try writing it another way.",
  email: "That does not look like an e-mail address. It needs an @ and a dot, as in name@firm.dk.",
  phone: "That does not look like a phone number. Write 8 digits, or begin with + and the country code.",
  cvr: "The CVR number does not add up. It has 8 digits; check whether two of them are swapped.",
  pNumber: "The P-number does not fit. It has 10 digits.",
  date: "We cannot read that date. Write day, month and year.",
  datePast: "That date has passed. Choose today or a day to come.",
  dayUnknown:
    "We cannot read that as a day. Write for example “on Friday”, “in two weeks”, “after Easter”, “week 8” or “12/3”.",
  personWhere: "At which firm? Write a new one, or tick one.",
  dateFuture: "That date has not come yet.",
  cpr: "Something here looks like a CPR number. We never keep CPR numbers: remove it and save again. The municipality has its own.",
  stale:
    "Somebody else has saved changes here since you opened the page. What you wrote is still here. See what changed, and save again if it still fits.",
  quietTaken: "Somebody else in the group has just dealt with it. This is how it stands now.",
  ownLinkGone: "There is no link waiting to be opened. Make a new one first.",
  changedSince:
    "It has changed since the person asked for the correction. Look at it again, and correct it yourself.",
  noProfileConsent: "Nothing was agreed about showing a text without a name.",
  tooManyAttempts: "There have been many attempts in a short time. Wait a quarter of an hour and try again.",
  alreadyMember: "That address belongs to somebody who is already in.",
  alreadyInvited: "There is an invitation to that address already. You can send it again from the list.",
  invitationClosed: "The invitation can no longer be used. Ask for a new one.",
  operatorIsMember:
    "Whoever runs the platform cannot also be in a group or a jobcenter. Use another e-mail address.",
  lastCoordinator: "There must be at least one coordinator. Make somebody else coordinator first.",
  lastLead: "There must be at least one lead. Make somebody else lead first.",
  mailNameShape:
    "Use 2 to 22 small letters, digits and hyphens, without æ, ø and å. Begin with a letter, as in stevns.",
  mailNameTaken: "That mail address is taken. Choose another.",
  mustAccept: "Tick the box if you agree.",
  agreementChanged:
    "The words of the agreement have changed since you opened the page. Read it again, and agree if it still fits.",
  agreementMissing:
    "Before its first candidate the group must say who answers for the data and accept the data-processing agreement. The coordinator does that under The group.",
  alreadyLinked: "You work together already.",
  ownProposal: "You proposed it yourselves. The other side has to accept.",
  profileTellsWho:
    "This holds the person's own name, phone number or e-mail. The text is shown without a name: write it so that it could be about several people.",
  profileMissing:
    "First write the text that firms may see. The person must know the whole text before agreeing to it.",
  statusSource: "Write who in the municipality said so. The municipality decides it.",
  statusDay: "Write on which day the municipality said so.",
  consentTakenBack: "That yes is from before the person took it back. It has to be given anew.",
  childInterprets: "A child must never interpret a consent. Find a grown-up interpreter and ask again.",
  interpreterName: "Write who interpreted.",
  answerRefused: "The mailbox did not take the answer. It is probably a mail that cannot be answered.",
  leak: (words) =>
    `This tells about a candidate who has not agreed that the firm may know it: ${words.found ?? ""}. Remove it, or note the consent first.`,
  leakMaybe: (words) =>
    `Does this word belong to a candidate? ${words.found ?? ""}. If so, remove it. If it is somebody else, tick the box below and send again.`,
  placeholderUnknown: (words) => `We do not know this one: ${words.found ?? ""}. Mend it or remove it.`,
  placeholderMissing: (words) =>
    `A word is missing here that we cannot fill in: ${words.found ?? ""}. Write it yourself.`,
  contactWithoutEmail: "The contact person has no e-mail. Choose another or write a new one.",
  sourceMissing: "Write where the address comes from. The first mail must say so.",
  ownPhoneMissing: "Write your phone number. The firm must be able to call you.",
  refusedAddress: "That address has said: do not write to me again. So we do not send.",
  refusedFirm: "The firm does not want to be contacted. So we do not send.",
  maybeOptedOut: "Their latest mail may ask for no more mails. First answer in the thread whether it does.",
  endsBeforeStart: "The end must be later than the beginning.",
  addressFails: "Mails to that address do not arrive. Use another address.",
  enquiryEnded: "The enquiry is ended. Reopen it first.",
  enquiryOver: "The enquiry has been closed. Write to us or call us to take it up again.",
  tooManyColleagues: "Several colleagues have been asked already. Write to us or call us instead.",
  ownAddress: "That is the address the mail came to. Write a colleague's.",
  sharingConsentMissing:
    "The person has not agreed to this, or the consent was withdrawn. Note the consent first.",
  introductionEnded: "The introduction is ended.",
  sendOnConsentMissing:
    "The person has not agreed that the case is sent on there, or the consent was withdrawn. Note the consent first.",
  factorThere: "A code has been set up already. Switch it off first.",
  endBeforeStart: "The last day is before the first. See whether they are switched.",
  codeWrong: "The code does not fit. Use the one in the app right now; each code can be used only once.",
  nothingNew: "Nothing has changed since the last time. Choose something else, or do not send.",
  caseClosed: "The case is closed. Nothing more can be written in it, and what you wrote was not sent.",
  mayNotTell:
    "The person has not agreed that the jobcenter may tell this, or the consent was withdrawn. So it was not saved.",
  industryCode: "The industry code is up to 6 digits, as in 96.10.10.",
  website: "That does not look like a website. Write it as firm.dk.",
  similarFirm: "There may be a firm like it already. Look below.",
  sheetMissing: "Paste some rows, or choose a file.",
  sheetEmpty:
    "We found no rows in the sheet. Is it saved as CSV or text? You can also copy the cells and paste them.",
  sheetTooLong: "There is room for 20,000 rows at a time. Split the sheet and paste it in several goes.",
  nothingChosen: "Choose at least one row.",
  areaExists: "You already have an area of that name.",
  unknownPlaceholder: (words) =>
    `We do not know this: ${words.names ?? ""}. Use only the placeholders listed under the field.`,
  wrongPassword: "E-mail and password do not fit together. You can always get a link by mail instead.",
  wrongCurrent:
    "That is not your present password. If you forgot it, sign out and sign in with a link by mail.",
  passwordTooShort: "Use at least 12 characters. Three or four words in a row are easy to remember.",
  passwordTooLong: "It is too long. Use at most 200 characters.",
  passwordRepeated: "It repeats the same too much. Choose something more mixed.",
  passwordSequence: "It follows the keyboard or the alphabet. Choose something else.",
  passwordOwnName: "Do not use your name, e-mail or the group's name in the password.",
  passwordCommon: "Many others use it too. Choose words that do not usually stand together.",
};

/**
 * What is wrong with what was typed, and how to mend it. The keys are the codes that the domain's form
 * schemas and `Refused` use; a value that is a function takes the limit, or the words of the refusal.
 */
export const problemsText = { da, en };
