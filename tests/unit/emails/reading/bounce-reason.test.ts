import { describe, expect, it } from "vitest";
import { isDead, reasonFor } from "~/emails/reading/bounce-reason.server";

const reasonOf = (words: string) => reasonFor({ status: null, words, answers: "rcpt" });

describe("what a server says of", () => {
  it.each([
    "550 5.1.1 <lars@vvs.example> Recipient address rejected: User unknown in virtual mailbox table",
    "550 User lars@vvs.example does not exist", "550 mailbox lars@vvs.example does not exist", "550 user (lars@vvs.example) unknown",
    "550 lars@vvs.example: user lars.m@vvs.example was not found", "550 5.1.0 Address rejected.", "550 no account by that name here",
    "550 this address no longer accepts mail", "542 lars@vvs.example Rejected", "RESOLVER.ADR.ExRecipNotFound; not found",
    "550 unknown local-part \"lars\" in domain", "Your message couldn't be delivered because the recipient wasn't found",
    "all relevant MX records point to non-existent hosts", "an MX or SRV record indicated no SMTP service",
    "User lars not listed in Domino Directory", "utilisateur inconnu !", "Empfänger unbekannt", "ukendt modtager",
    "Vi kunne ikke finde adressen", "mottagaren hittades inte", "Mottakeren ble ikke funnet", "domain vvs.example couldn't be found",
  ])("a dead address: %s", (words) => expect(isDead(reasonOf(words))).toBe(true)); // prettier-ignore

  it.each([
    "553 domain of sender address retur@gruppen.example does not exist", "550 unroutable sender address",
    "550 Sender address does not exist", "450 4.7.1 Helo command rejected: Host not found", "554 unknown host in HELO",
    "550 backscatter protection detected an invalid or expired email address", "452 4.2.2 user is over quota",
    "550 5.7.509 Access denied, sending domain does not pass DMARC verification", "this mailbox is disabled",
  ])("a fault that passes or lies elsewhere: %s", (words) => expect(isDead(reasonOf(words))).toBe(false)); // prettier-ignore
});
