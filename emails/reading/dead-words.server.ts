import type { BounceReason } from "./mail.server";

const anyOf = (sayings: string[]) => new RegExp(sayings.join("|"), "i");
/** What a server may name between "user" and "does not exist": an address, or a few words. */
const some = "[^\\n]{0,70}?";

const moved = anyOf([
  "(?:has|have) (?:moved|left)", "no longer (?:valid|available|with|employed|in use|works?|accepts mail|on (?:the )?server)",
  "er (?:fratrådt|stoppet)", "ikke længere ansat",
]); // prettier-ignore

/** The mailbox does not exist. */
const unknownUser = anyOf([
  "\\b(?:user|recipient|address|mailbox|account|e-?mail|local[ -]part|person) ?(?:is |was |\\([^)\\n]{1,80}\\) )?(?:unknown|invalid|not (?:known|found|present|exist|ok|local)|couldn.t be found|wasn.t found)",
  `\\b(?:user|mailbox|recipient|account|address|e-?mail|inbox|rcpt)\\b${some}(?:(?:does not|doesn.?t|do not|don.?t|did not) exist|(?:was |were |is |are |were )?(?:not|unknown|could not be|couldn.t be|wasn.t) ?(?:found|known)|unknown\\b)`,
  "unknown (?:or illegal |virtual )?(?:user|recipient|(?:e-?mail )?address|alias|local[ -]part|mailbox|account|e-?mail)",
  "(?:invalid|bad|illegal|non-?existent|badrcptto)(?: or unknown)? ?(?:virtual )?(?:recipient|mailbox|user|address)\\b",
  "no such (?:user|mailbox|recipient|address|person|account|local user|email|object)", "nosuchuser", "userunknown",
  "no (?:mail ?box|account|one|user)\\b[^\\n]{0,20}(?:here|by that name|at this address|available|found|present)",
  "(?:does not|doesn.?t) have (?:an?|any) [^\\n]{0,60}account", "mailbox (?:is )?unavaila?ble", "rejected: access denied",
  "not recogni[sz]ed", "no valid recipients", "invalid[- ]recipient", "recip(?:ient)?notfound",
  "not (?:a known|our customer|listed in|a valid (?:user|mailbox|recipient)|an? (?:active|local|registered) (?:address|user|mailbox))",
  "unroutable", "unrouteable", "bad destination mailbox", "no longer exists?", "is not a registered",
  "there is no one at this address", "not present in (?:the )?directory", "\\bin name directory", "badrcptto", "validrcptto",
  "badrecipientto", "in my list of allowed rcpthosts", "can.t accept user", "rejected recipients?\\b",
  "recipient (?:address )?(?:rejected\\s*(?:$|[.(])|(?:is )?not (?:accepted|ok))", "(?:5\\.1\\.0 )address rejected", "envelope recipient has been denied",
  "missing home directory", "\\b5\\d\\d <?[^\\s@]{1,64}@[^\\s>]{1,190}>? rejected", "vrfy.{0,40}fail", "wasn.t found at\\b", "not found at the destination",
  "findes ikke", "blev ikke fundet", "kunne ikke findes", "kunne ikke finde (?:adressen|modtageren)", "ukendt (?:modtager|bruger|adresse)",
  "finnes ikke", "ble ikke funnet", "finns inte", "hittades inte", "okänd (?:mottagare|användare)", "ukjent (?:mottaker|bruker)",
  "nicht gefunden", "existiert nicht", "(?:empfänger|benutzer|adresse) unbekannt", "unbekannte[rn]? (?:empfänger|benutzer|adresse)",
  "utilisateur inconnu", "destinataire (?:inconnu|invalide)", "nessun utente", "utente sconosciuto",
  "no existe (?:dicha persona|ese usuario|el usuario)", "usuario desconocido", "onbekende gebruiker",
]); // prettier-ignore

/** The domain, or a host for it, does not exist or takes no mail. */
const unknownDomain = anyOf([
  "(?:host|domain)(?: name)? [^\\n]{0,80}(?:not found|unknown|does not exist|couldn.t be found|non-?existent)",
  "(?:host|domain) (?:or domain name )?not found", "(?:host|domain) unknown", "unknown (?:host|domain)\\b",
  "name or service not known", "dns lookup failure", "nxdomain", "no such (?:domain|host)\\b", "null mx",
  "does not accept (?:any )?(?:mail|e-?mail)", "bad destination (?:host|system)", "illegal host", "domain isn.?t found",
  "domænet (?:findes|kunne) ikke", "domain (?:is not reachable|must exist|may not exist)", "no mx records?\\b",
  "point to non-?existent hosts", "indicated no smtp service", "malformed or unexpected name server reply",
]); // prettier-ignore

/** What a server's words say of an address that is gone for good; null when they say no such thing. */
export function deadWords(words: string): BounceReason | null {
  if (moved.test(words)) return "moved";
  if (unknownUser.test(words)) return "unknown-user";
  return unknownDomain.test(words) ? "unknown-domain" : null;
}
