/** Faults that pass, or that lie with sender, server or content: the address lives. Tested first. */
const passing =
  /mailbox (?:is )?(?:full|over|exceed)|(?:over|exceed\w*|out of)[\s-](?:\w+[\s-]){0,3}(?:quota|storage|limit|space)|quota (?:exceed|full)|insufficient (?:system )?(?:storage|disk)|\bfull\b.{0,20}mailbox|spam|blacklist|block(?:ed|list)|\brbl\b|dnsbl|spamhaus|reputation|dmarc|\bspf\b|dkim|policy|virus|banned|content reject|too (?:large|big|many)|size (?:limit|exceed)|relay(?:ing)? (?:access )?(?:denied|not permitted)|not permitted to relay|greylist|rate limit|throttl|suspend|disabled|inactive|deactivated|not activated|timed? ?out|connection refused|connection reset|too long|retry time|expired|loop|too many hops|reverse dns|\bptr\b|authenticat|certificate|temporarily|try again/i;

/** The mailbox or its domain does not exist. */
const dead =
  /user unknown|unknown (?:user|recipient|address|local part|mailbox)|no such (?:user|mailbox|recipient|address|person|account|local user|domain|host|email)|(?:user|mailbox|recipient|account|address|domain|email)[^.\n]{0,60}(?:does not|doesn't|do not) exist|(?:does not|doesn't) have (?:an?|any) [^\n]{0,60}account|mailbox unavailable|rejected: access denied|not recogni[sz]ed|no valid recipients|(?:user|recipient|mailbox|address|account|e-?mail)[^.\n]{0,40}(?:not found|unknown|invalid)|not (?:a known|our customer|listed in)|invalid (?:recipient|mailbox|user|address)|unrouteable address|no mailbox (?:here|by that name)|mailbox not found|recipientnotfound|nosuchuser|bad destination mailbox|host (?:or domain name )?not found|host unknown|unknown host|name or service not known|domain (?:name )?not found|nxdomain|null mx|does not accept (?:mail|e-?mail)|(?:has|have) (?:moved|left)|no longer (?:exist|valid|available|with|employed|in use|work)|findes ikke|blev ikke fundet|kunne ikke findes|addressee unknown|unknown or illegal alias|vrfy.{0,40}fail/i;

/** RFC 3463 codes that say the mailbox or host is not there. */
const deadStatus = new Set(["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.4.4"]);

/**
 * Whether a failure means that the address is dead. The server's own words go before its code: on real
 * mail "5.x.x means dead" is right less often than not.
 */
export function isDeadAddress(report: { status: string | null; diagnostic: string; text: string }): boolean {
  const words = report.diagnostic.length > 15 ? report.diagnostic : explanation(report.text);
  if (report.status?.startsWith("4.")) return false;
  const says = dead.test(words);
  if (passing.test(words) && !(says && report.status && deadStatus.has(report.status))) return false;
  return says || (report.status !== null && deadStatus.has(report.status));
}

/** What the server says, without the copy of our own mail beneath, whose headers name spam checks and the like. */
function explanation(text: string): string {
  const copy =
    /^.{0,10}(?:-{2,}.{0,20}(?:original|copy|unsent|returned|below this line|message header)|(?:return-path|received|dkim-signature|message-id):)/im;
  const searched = text.slice(0, 10_000);
  const at = searched.search(copy);
  return at > 80 ? searched.slice(0, at) : searched;
}
