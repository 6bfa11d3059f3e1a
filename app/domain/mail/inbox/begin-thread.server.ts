import { and, asc, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { nameOfSender } from "~/app/domain/enquiries/add-sender.server";
import { startThread } from "~/app/domain/enquiries/start-thread.server";
import { Refused } from "~/app/domain/errors.server";
import { insertFirmContact } from "~/app/domain/firms/insert-firm-contact.server";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { ownFirm } from "~/app/domain/firms/own-firm.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { read, transact, type Tx } from "~/db/client.server";
import { firmContacts, firms } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { readMailApart } from "~/emails/reading/apart/read-apart.server";
import { openBlob } from "../blob.server";
import { firmsOfAddress } from "../intake/firms-of-address.server";
import { addressesConcerned } from "../intake/own-mail-place.server";
import { ownMail } from "./own-mail.server";
import { takeMail } from "./take-mail.server";

/** A firm that a mail can begin a conversation with. */
export type FirmChoice = { id: string; name: string; town: string | null; fits: boolean };

const mostFirms = 500;

/** The group's firms by name; those that an address belongs to are marked. */
export async function firmChoices(actor: GroupActor, from: string | null): Promise<FirmChoice[]> {
  const [rows, fitting] = await Promise.all([
    read()
      .select({ id: firms.id, name: firms.name, town: firms.town })
      .from(firms)
      .where(and(eq(firms.groupId, actor.groupId), isNull(firms.deletedAt)))
      .orderBy(asc(firms.sortKey), asc(firms.id))
      .limit(mostFirms),
    from ? firmsOfAddress(read(), actor.groupId, from) : Promise.resolve([]),
  ]);
  return rows.map((firm) => ({ ...firm, fits: fitting.some(({ firmId }) => firmId === firm.id) }));
}

/** The one at the firm whom the mail is from or to; made a contact person where nobody there has the address. */
async function contactIn(tx: Tx, actor: GroupActor, firmId: string, mail: ReadMail, isOwn: boolean) {
  const firm = await ownFirm(tx, actor.groupId, firmId);
  const from = mail.forwarded?.from ?? mail.from;
  const address = isOwn ? addressesConcerned(mail)[0] : from && normaliseAddress(from.address);
  if (!address) throw new Refused("email", "firmId");
  const [known] = await tx
    .select({ id: firmContacts.id })
    .from(firmContacts)
    .where(
      and(eq(firmContacts.firmId, firmId), eq(firmContacts.email, address), isNull(firmContacts.deletedAt)),
    );
  if (known) return known.id;
  const named = [mail.forwarded?.from, mail.from, ...mail.to, ...mail.cc].find(
    (mailbox) => mailbox && normaliseAddress(mailbox.address) === address,
  );
  const { id } = await insertFirmContact(tx, actor, firmId, {
    name: nameOfSender(named?.name ?? null, address),
    email: address,
    source: enquiriesText[actor.locale].senderSource,
  });
  await keepSearch(tx, firm);
  return id;
}

/**
 * Begins a conversation with a firm out of a mail that found none. Its sender becomes a contact person there. Done
 * twice it is one conversation.
 * @returns the enquiry that it is shown as
 * @throws 404 for a mail or a firm that is not the group's; Refused "email" where the mail names nobody's address
 */
export async function beginThread(
  actor: GroupActor,
  mailId: string,
  firmId: string,
): Promise<{ enquiryId: string | null; handoverId: string | null }> {
  const { groupId } = actor;
  const found = await ownMail(read(), groupId, mailId);
  const mail = await readMailApart(await openBlob(read(), groupId, found.blobId));
  const isOwn = found.passedOnBy !== null;
  return transact((tx) =>
    takeMail(tx, actor, mailId, mail, async () =>
      startThread(tx, {
        groupId,
        firmId,
        firmContactId: await contactIn(tx, actor, firmId, mail, isOwn),
        openedBy: isOwn && !mail.forwarded ? "own-mail" : "firm",
        at: found.receivedAt,
        volunteerId: found.passedOnBy ?? actor.userId,
        actor,
      }),
    ),
  );
}
