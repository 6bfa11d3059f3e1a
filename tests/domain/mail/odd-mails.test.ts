/** Mails as no proper program writes them come all the way: kept at the door, read, and filed in their thread. */
import { expect, test } from "vitest";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { newId } from "~/db/ids.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { raw } from "./letters";
import { incoming, received, usePost } from "./post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";
const from = `From: Birgit Holm <${birgit}>`;
const id = () => `Message-ID: <${newId()}@vask.example>`;
const multipart = 'Content-Type: multipart/mixed; boundary="b"';
const part = "--b\r\nContent-Type: text/plain\r\n\r\n";

const odd: [string, () => string][] = [
  ["no Message-ID", () => raw([from, "Subject: Sv: Hej"], "Ja tak")],
  ["two addresses in From", () => raw([`${from}, Ole <ole@andet.example>`, id()], "Ja tak")],
  ["a date in 1970", () => raw([from, id(), "Date: Thu, 1 Jan 1970 00:00:00 +0000"], "Ja tak")],
  ["NUL in its text and its head", () => raw([`${from}\0`, id(), "Subject: Hej\0 igen"], "Ja\0 tak\0")],
  [
    "NUL in words that are encoded",
    () => raw([`From: =?utf-8?Q?Birgit=00?= <${birgit}>`, id(), "Subject: =?utf-8?B?SABlAGoA?="], "Ja tak"),
  ],
  [
    "a charset that does not exist",
    () => raw([from, id(), "Content-Type: text/plain; charset=nej"], "Ja tak"),
  ],
  ["a part that is cut off", () => raw([from, id(), multipart], `${part}Ja tak`)],
  ["ten thousand parts", () => raw([from, id(), multipart], `${`${part}Ja tak\r\n`.repeat(10_000)}--b--`)],
  ["a header line of a megabyte", () => raw([from, id(), `X-A: ${"x".repeat(1_000_000)}`], "Ja tak")],
  ["a subject of a megabyte", () => raw([from, id(), `Subject: ${"x".repeat(1_000_000)}`], "Ja tak")],
  [
    "a quote of 700 kB",
    () =>
      raw(
        [from, id()],
        `Ja tak\r\n\r\nDen 13.07.2026 kl. 09.26 skrev Anne Holm:\r\n${"> Kære Birgit, og så videre\r\n".repeat(24_000)}`,
      ),
  ],
  [
    "half of a letter that takes two",
    () => raw([from, id(), "Content-Type: text/html"], "Ja tak<i>&#xD83D;</i>"),
  ],
];

test.each(odd)("with %s", async (_what, make) => {
  const { coordinator } = await aGroup();
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  const enquiry = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
  const mail = await post.to(birgit);
  const to = mail.replyTo?.address ?? "";
  const whole = make();
  const began = Date.now();
  await post.deliver(whole, to, birgit);
  // The same once more, as by a server that did not hear our 250, is the same.
  await post.deliver(whole, to, birgit);
  await post.readIn();
  expect(await incoming()).toMatchObject([{ state: "filed", kind: "answer" }]);
  const [message, ...more] = await received(enquiry.id);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ fromEmail: birgit, sender: "contact" });
  expect(message?.text).toMatch(/^Ja ?tak/);
  expect(`${message?.fromName}${message?.text}${message?.subject}`).not.toContain("\0");
  expect(message?.at.getTime()).toBeGreaterThanOrEqual(began - 1_000);
  // It holds up nobody, and its page is there.
  await post.answer(mail, "Og en til");
  await post.readIn();
  expect(await received(enquiry.id)).toHaveLength(2);
  expect((await enquiryPage(coordinator, enquiry.id)).state).toBe("answered");
});
