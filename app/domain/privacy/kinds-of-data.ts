/** What a column holds, in kinds that a person can read of; the words stand in app/i18n/processing.ts. */
export const dataKinds = [
  "names",
  "reach",
  "languages",
  "work",
  "ownWords",
  "firm",
  "municipality",
  "notes",
  "mails",
  "consents",
  "sentOn",
  "secrets",
  "dates",
  "doers",
] as const;

type DataKind = (typeof dataKinds)[number];

/** The first that fits the column's name is its kind. */
const byName: [DataKind | "technical", RegExp][] = [
  [
    "technical",
    /^(?:keyedName|mailName|key|salt|host|folder|handledFolder|uidValidity|lastUid|problem|checks|sameIdAs|messageIdHeader|template|action|subjectKind|kind|path|textVersion|label|about|field|header|device|otherDevice)$/,
  ],
  ["secrets", /^(?:sealedSecret|secret|sealed|username)$/],
  ["sentOn", /^snapshot$/],
  ["consents", /^(?:wording\w*|kindOfFirm|place)$/],
  ["languages", /language|locale|interpreter|danish/i],
  ["municipality", /municipal|caseworker/i],
  ["reach", /email$|phone|envelope|callNumber|callWhen|website|^address$|postcode|^town$/i],
  ["firm", /cvr|pNumber|industryCode|firmName|receiverName|^title$|^source$/i],
  ["ownWords", /^(?:motivation|oldValue|newValue|profileText)$/],
  ["work", /^(?:skills|transport|availability|wishes|work|fromWhen|document|keptWhere|meeting\w+)$/],
  ["names", /name$/i],
  ["dates", /(?:On|Day|Until|To|^day)$/],
  ["doers", /By$|^assignedTo$|^reader$/],
  ["mails", /^(?:subject|quoted)$/],
  [
    "notes",
    /note$|^(?:text|words?|before|details|reason|ownReason|passage|happened|whose|consequences|measures|rows)$/i,
  ],
];

/** The kind of a column, "technical" for what says nothing about anybody, or null for one that has no place here yet (a test holds that there is none). */
export function kindOfColumn(name: string): DataKind | "technical" | null {
  return byName.find(([, fits]) => fits.test(name))?.[0] ?? null;
}
