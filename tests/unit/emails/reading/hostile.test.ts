import { describe, expect, it } from "vitest";
import { readMail } from "~/emails/reading/read-mail.server";
import { hostileMails } from "../../../fixtures/mail/hostile";
import { processorClock } from "../../../setup/own-clock";

const megabytes = 4;
/** The bound that the product is held to, in milliseconds of this process's own time per megabyte. */
const msPerMegabyte = 100;

async function ownMs(raw: Buffer): Promise<number> {
  const start = processorClock();
  await readMail(raw);
  return processorClock() - start;
}

describe(`reading a hostile mail takes at most ${msPerMegabyte} ms per megabyte`, () => {
  it.each(Object.entries(hostileMails))("%s", async (_name, make) => {
    const raw = Buffer.from(make(megabytes * 1024 * 1024));
    const bound = (raw.byteLength / (1024 * 1024)) * msPerMegabyte;
    // A core that is shared with others is slower for a moment, but the mail is as hard each time.
    let least = Infinity;
    for (let tries = 0; tries < 6 && least >= bound; tries += 1) least = Math.min(least, await ownMs(raw));
    expect(least).toBeLessThan(bound);
  });
});
