import { recipientOf } from "../mail-addresses.server";

/** Is there anybody of ours at this address? A false answer is the sender's 550. */
export async function acceptsRecipient(address: string): Promise<boolean> {
  return (await recipientOf(address)) !== null;
}
