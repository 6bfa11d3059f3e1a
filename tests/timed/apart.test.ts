import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, it } from "vitest";
import { intakeKeyApart, readMailApart } from "~/emails/reading/apart/read-apart.server";
import { hostileMails } from "../fixtures/mail/hostile";
import { ownClock } from "../setup/own-clock";

it("a mail of 24 MB of malice is read beside the process, which answers others meanwhile", async () => {
  const raw = Buffer.from(hostileMails.cells?.(24 * 1024 * 1024) ?? "");
  // The thread is there before anything is measured.
  await readMailApart(Buffer.alloc(300_000, "Hej\r\n"));
  const start = ownClock();
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const [mail] = await Promise.all([readMailApart(raw), intakeKeyApart(raw, "g")]);
  delays.disable();
  expect(mail.kind).toBe("answer");
  // Handing the bytes over takes some milliseconds; reading takes many times that.
  expect(delays.max / 1e6).toBeLessThan(Math.max(250, (ownClock() - start) / 3));
});
