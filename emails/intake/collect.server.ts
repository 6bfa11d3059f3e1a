import type { SMTPServerDataStream } from "smtp-server";

/**
 * The whole message, or null when it is over the size limit; the rest of one too large is read and thrown
 * away, since the sender must be let finish before it hears 552.
 * @throws when the connection is lost before the end
 */
export async function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
  let chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) chunks = [];
    else chunks.push(chunk);
  }
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}
