import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

export type ZipEntry = { path: string; content: Buffer | string };

/** A zip file of these entries. Compressed outside of the event loop. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, content } of entries) zip.addBuffer(Buffer.from(content as string), path);
  zip.end();
  return buffer(zip.outputStream);
}
