/** The words of days in Danish and English, as `fold` writes them: "på" is "paa", "først" is "foerst". */
import type { NamedDay } from "./named-days";

/** One language's words; a value that is a pattern stands between the words around it. */
export type DayWords = {
  /** What may stand before a day and says nothing of it: "på", "senest", "on". */
  before: string;
  /** In days from today. */
  near: Record<string, number>;
  /** 0 is "nul"; each may have several spellings. */
  numbers: string[];
  /** 1 is "foerste". */
  ordinals: string[];
  units: Record<"day" | "workday" | "week" | "month" | "year", string>;
  /** Monday first. */
  weekdays: string[];
  months: string[];
  week: string;
  weekend: string;
  /** Before a distance: "om"; after one that has passed: "siden". */
  ahead: string;
  ago: string;
  next: string;
  this: string;
  last: string;
  /** Parts of a month or a week: its beginning, its middle, its end. */
  early: string;
  middle: string;
  late: string;
  /** Between a part or a weekday and what it is of. */
  of: string;
  afterNamed: string;
  beforeNamed: string;
  halfYear: string;
  named: Record<NamedDay, string>;
};

const da: DayWords = {
  before: "paa|til|den|d\\.?|senest|inden for|igen|foelg op|ring",
  near: { "i ?dag": 0, "i aften": 0, "i ?morgen": 1, "i ?over ?morgen": 2, "i ?gaar": -1, "i ?forgaars": -2 },
  numbers: [
    "nul,en|et|een|eet,to|et par,tre,fire,fem,seks,syv,otte,ni,ti",
    "elleve,tolv,tretten,fjorten,femten,seksten,sytten,atten,nitten,tyve",
    "enogtyve,toogtyve,treogtyve,fireogtyve,femogtyve,seksogtyve,syvogtyve,otteogtyve,niogtyve,tredive,enogtredive",
  ].flatMap((part) => part.split(",")),
  ordinals: [
    "foerste,anden,tredje,fjerde,femte,sjette,syvende,ottende,niende,tiende",
    "ellevte,tolvte,trettende,fjortende,femtende,sekstende,syttende,attende,nittende,tyvende",
    "enogtyvende,toogtyvende,treogtyvende,fireogtyvende,femogtyvende,seksogtyvende,syvogtyvende",
    "otteogtyvende,niogtyvende,tredivte,enogtredivte",
  ].flatMap((part) => part.split(",")),
  units: {
    day: "dage?|doegn",
    workday: "arbejdsdage?|hverdage?",
    week: "uge(?:r|s)?",
    month: "maaned(?:er|s)?|mdr?\\.?",
    year: "aar",
  },
  weekdays: ["man", "tirs?", "ons", "tors?", "fre", "loer", "soen"].map((day) => `${day}(?:dag|\\.)?`),
  months: [
    ...["jan(?:uar|\\.)?", "feb(?:ruar|r?\\.)?", "marts?\\.?|mar\\.?", "apr(?:il|\\.)?", "maj", "juni?\\.?"],
    ...["juli?\\.?", "aug(?:ust|\\.)?", "sept?(?:ember|\\.)?", "okt(?:ober|\\.)?", "nov(?:ember|\\.)?"],
    "dec(?:ember|\\.)?",
  ],
  week: "uge(?: nr\\.?| nummer)?",
  weekend: "week-?enden?",
  ahead: "om",
  ago: "siden",
  next: "(?:i |til )?(?:naeste|den naeste)|(?:i |til )?den kommende|(?:i |til )?kommende",
  this: "(?:i )?denne|nu paa",
  last: "(?:i )?sidste|forrige",
  early: "foerst|tidligt|(?:i )?begyndelsen|(?:i )?starten|primo",
  middle: "midt|(?:i )?midten|medio",
  late: "sidst|sent|(?:i )?slutningen|ultimo",
  of: "i|paa|af",
  afterNamed: "(?:lige )?efter",
  beforeNamed: "(?:lige )?(?:foer|inden)",
  halfYear: "(?:et )?halvt aar",
  named: {
    easter: "paaske(?:n|ferien)?",
    ascension: "kristi himmelfart(?:sdag)?|kr\\.? himmelfart",
    whitsun: "pinse(?:n)?",
    constitution: "grundlovsdag",
    christmas: "jul(?:en|eferien)?",
    newYear: "nytaar(?:et)?",
    winter: "vinterferien?",
    summer: "sommer(?:en|ferien?)?",
    autumn: "efteraarsferien?",
  },
};

const en: DayWords = {
  before: "on|by|the|until|call|follow up",
  near: {
    "to-?day": 0,
    tonight: 0,
    "to-?morrow": 1,
    "(?:the )?day after to-?morrow": 2,
    yesterday: -1,
    "(?:the )?day before yesterday": -2,
    "(?:in )?a fortnight": 14,
  },
  numbers: [
    "zero,an?|one,two|(?:a )?couple(?: of)?,three,four,five,six,seven,eight,nine,ten",
    "eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty",
    "twenty[- ]one,twenty[- ]two,twenty[- ]three,twenty[- ]four,twenty[- ]five,twenty[- ]six,twenty[- ]seven",
    "twenty[- ]eight,twenty[- ]nine,thirty,thirty[- ]one",
  ].flatMap((part) => part.split(",")),
  ordinals: [
    "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth",
    "eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth",
    "twenty[- ]first,twenty[- ]second,twenty[- ]third,twenty[- ]fourth,twenty[- ]fifth,twenty[- ]sixth",
    "twenty[- ]seventh,twenty[- ]eighth,twenty[- ]ninth,thirtieth,thirty[- ]first",
  ].flatMap((part) => part.split(",")),
  units: {
    day: "days?",
    workday: "(?:work(?:ing)?|business)[- ]?days?|weekdays?",
    week: "weeks?",
    month: "months?",
    year: "years?",
  },
  weekdays: [
    ...["mon(?:day|\\.)?", "tue(?:s|sday|s?\\.)?", "wed(?:nesday|s?\\.)?", "thu(?:r|rs|rsday|r?s?\\.)?"],
    ...["fri(?:day|\\.)?", "sat(?:urday|\\.)?", "sun(?:day|\\.)?"],
  ],
  months: [
    ...["jan(?:uary|\\.)?", "feb(?:ruary|\\.)?", "mar(?:ch|\\.)?", "apr(?:il|\\.)?", "may", "june?\\.?"],
    ...["july?\\.?", "aug(?:ust|\\.)?", "sept?(?:ember|\\.)?", "oct(?:ober|\\.)?", "nov(?:ember|\\.)?"],
    "dec(?:ember|\\.)?",
  ],
  week: "week(?: no\\.?| number)?",
  weekend: "(?:the )?week-?end",
  ahead: "in|within|after",
  ago: "ago",
  next: "(?:in )?(?:the )?(?:next|coming)",
  this: "(?:in )?this",
  last: "last",
  early: "early|(?:at )?(?:the )?(?:beginning|start)",
  middle: "mid|(?:in )?(?:the )?middle",
  late: "late|(?:at |by )?(?:the )?end",
  of: "in|of|of the|on|in the|of next",
  afterNamed: "(?:just )?after|following",
  beforeNamed: "(?:just )?before",
  halfYear: "(?:a )?half a year|half a year|six months",
  named: {
    easter: "easter",
    ascension: "ascension(?: day)?",
    whitsun: "whitsun|pentecost",
    constitution: "constitution day",
    christmas: "christmas|xmas",
    newYear: "new year(?:'?s)?",
    winter: "(?:the )?winter (?:holidays?|break)",
    summer: "(?:the )?summer(?: (?:holidays?|break))?",
    autumn: "(?:the )?autumn (?:holidays?|break)|(?:the )?half-?term",
  },
};

/** The words of days, by language. */
export const dayWords = { da, en };
