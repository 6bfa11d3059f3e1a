import { deadWords } from "./dead-words.server";
import type { BounceReason } from "./mail.server";

/** The command that the refusing server answered, as far as the report says. */
export type AnsweredAt = "rcpt" | "mail" | "data" | "not-said";

/**
 * What servers say, by what it means. Tested in this order: what passes, or lies with sender, server or
 * content, goes before "unknown user", since servers often say both.
 */
const sayings: readonly (readonly [BounceReason, RegExp])[] = [
  [
    "mailbox-full",
    /mailbox (?:is )?(?:full|over|exceed)|(?:over|exceed\w*|out of)[\s-](?:\w+[\s-]){0,3}(?:quota|storage|space)|quota (?:has been )?(?:exceed|full)|over ?quota|insufficient (?:system )?(?:storage|disk)|not enough (?:disk|storage) space|disk (?:quota|full)|\bfull\b.{0,20}mailbox|postkassen? er fuld|postboks(?:en)? er fuld|indbakken? er fuld|mailbox voll/i,
  ],
  ["greylisted", /gr[ea]y-?list|try again later|temporarily deferred/i],
  [
    "spam",
    /\bspam\b|spammer|spamhaus|junk mail|virus|malware|phish|content (?:reject|filter|blocked)|message (?:content )?(?:rejected|blocked|refused) (?:due|because)|banned/i,
  ],
  [
    "too-large",
    /too (?:large|big)|size (?:limit|exceed)|exceed\w* (?:\w+ ){0,3}(?:message )?size|maximum (?:message )?size/i,
  ],
  [
    "blocked",
    /blacklist|blocklist|\b(?:sender|mail ?from|helo|ehlo)\b(?! than)(?!.{0,20}has been notified).{0,40}(?:not exist|unknown|invalid|not found|unroutable|rejected)|unroutable sender|(?:unknown host|host).{0,10} in (?:helo|ehlo)|helo command rejected|backscatter|third-party dsn|domain of sender|block(?:ed|ing)|\brbl\b|dnsbl|reputation|dmarc|\bspf\b|dkim|policy|relay(?:ing)? (?:access )?(?:denied|not permitted|not allowed|prohibited)|not permitted to relay|unable to relay|we do not relay|recipient preferences|only accepting mail from|is not accepting any mail|blocked by the recipient|account is protected by|user reject|restricted|rate limit|throttl|too many|reverse dns|\bptr\b|authenticat|not authori[sz]ed|permission|certificate|starttls|\btls\b|(?<!address rejected: )access denied|sender (?:address )?(?:rejected|denied|refused|verify failed)|not accepting mail from/i,
  ],
  ["inactive", /suspend|disabled|inactive|deactivated|not active|not activated|on hold|locked|closed for/i],
  [
    "unreachable",
    /timed? ?out|connection (?:refused|reset|timed|dropped|lost)|no route|unreachable|retry time|retry timeout|expired|\bloop|too many hops|hop count|temporar|try again later|will try again|host or domain name not found.{0,40}try again|could not connect|network error|too long|delivery delayed/i,
  ],
];

/** RFC 3463 codes that say the mailbox or its domain is not there. */
const deadStatus = new Map<string, BounceReason>([
  ["5.1.0", "unknown-user"], ["5.1.1", "unknown-user"], ["5.1.3", "unknown-user"], ["5.1.6", "moved"],
  ["5.1.2", "unknown-domain"], ["5.1.10", "unknown-domain"], ["5.4.4", "unknown-domain"],
]); // prettier-ignore
const passingStatus = new Map<string, BounceReason>([
  ["5.2.1", "inactive"], ["5.2.2", "mailbox-full"], ["4.2.2", "mailbox-full"], ["5.2.3", "too-large"],
  ["5.3.4", "too-large"], ["5.4.7", "unreachable"], ["5.7.1", "blocked"], ["5.7.26", "blocked"], ["5.7.0", "blocked"],
]); // prettier-ignore
const dead = new Set<BounceReason>(["unknown-user", "unknown-domain", "moved"]);

/** Whether a fault for this reason means that the address is dead for good. */
export function isDead(reason: BounceReason): boolean {
  return dead.has(reason);
}

/**
 * Why a mail did not arrive. The server's own words go before its code: on real mail "5.x.x means dead" is
 * right less often than not. A server that says "user unknown" only after it has taken the whole content has
 * filtered it (RFC 5321 lets it refuse an unknown mailbox at RCPT), and a refusal after MAIL FROM is of the sender.
 */
export function reasonFor(fault: {
  status: string | null;
  words: string;
  answers: AnsweredAt;
}): BounceReason {
  const { status, words } = fault;
  const byCode = status ? deadStatus.get(status) : undefined;
  const said = deadWords(words);
  const passing = sayings.find(([, pattern]) => pattern.test(words))?.[0];
  if (status?.startsWith("4.")) return passing ?? passingStatus.get(status) ?? "unreachable";
  if (fault.answers === "data" || fault.answers === "mail") return passing ?? "blocked";
  if (passing && !(said && byCode)) return passing;
  if (said === "unknown-user" && status?.startsWith("5.7.")) return "blocked";
  return said ?? byCode ?? (status ? passingStatus.get(status) : undefined) ?? "unknown";
}

/** Whether a fault means that the address is dead, for callers that hold an answer of a server and no report. */
export function isDeadAddress(fault: { status: string | null; diagnostic: string; text: string }): boolean {
  const words = fault.diagnostic.length > 15 ? fault.diagnostic : fault.text.slice(0, 10_000);
  const told = { status: fault.status, words, answers: "rcpt" } as const;
  return isDead(reasonFor(told));
}

/** Whether a text says in any of the ways above that an address does not exist. */
export function saysDead(words: string): boolean {
  return deadWords(words) !== null;
}
