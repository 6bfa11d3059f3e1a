import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { openBlob } from "../blob.server";
import { ownMail } from "./own-mail.server";

/** A mail's bytes as they came. @throws 404 for another group's */
export async function originalMail(actor: GroupActor, mailId: string): Promise<Buffer> {
  const { groupId, blobId } = await ownMail(read(), actor.groupId, mailId);
  return openBlob(read(), groupId, blobId);
}
