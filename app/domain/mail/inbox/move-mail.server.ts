import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import { readMailApart } from "~/emails/reading/apart/read-apart.server";
import { openBlob } from "../blob.server";
import { ownThread } from "../intake/find-thread.server";
import { ownMail } from "./own-mail.server";
import { takeMail, type Whose } from "./take-mail.server";

/**
 * Moves a mail that found no conversation into one: an enquiry's or a case's, as if it had come there by itself.
 * Moved twice it is there once.
 * @throws 404 for a mail or a conversation that is not the group's
 */
export async function moveMail(actor: GroupActor, mailId: string, threadId: string): Promise<Whose> {
  const { groupId } = actor;
  const found = await ownMail(read(), groupId, mailId);
  const mail = await readMailApart(await openBlob(read(), groupId, found.blobId));
  return transact(async (tx) => {
    const thread = (await ownThread(tx, groupId, threadId)) ?? notFound();
    return takeMail(tx, actor, mailId, mail, () => Promise.resolve(thread));
  });
}
