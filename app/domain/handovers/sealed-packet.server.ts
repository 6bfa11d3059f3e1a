import { createHash } from "node:crypto";
import { config } from "~/app/server/config.server";
import { seal, unseal } from "~/db/seal.server";
import type { Packet } from "./packet";

/** The packet as a row keeps it: it opens only with the key ring, and only for that row. @param rowId the handover's, or the earlier version's own */
export function sealPacket(packet: Packet, rowId: string): Buffer {
  return seal(config().blobKeys, Buffer.from(JSON.stringify(packet), "utf8"), rowId);
}

/** What was sealed for this row. @throws when it was changed or belongs to another */
export function openPacket(sealed: Uint8Array, rowId: string): Packet {
  return JSON.parse(unseal(config().blobKeys, sealed, rowId).toString("utf8")) as Packet;
}

/** Names what a preview showed, so that nothing else than that is sent. */
export function packetDigest(packet: Packet): string {
  return createHash("sha256").update(JSON.stringify(packet)).digest("base64url");
}
