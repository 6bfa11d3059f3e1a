import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMails, type KeptMail } from "~/emails/intake/post-office.server";
import { serverRefusing } from "../../domain/mail/refusing-server";
import { freePort } from "../../setup/free-port";
import { severalProcesses, type Process, type Several } from "./processes";

const START_MS = 60_000;
const patience = { timeout: START_MS, interval: 100 };

let several: Several;
beforeAll(async () => {
  several = await severalProcesses();
}, START_MS);
afterAll(() => several.close(), START_MS);

const mailsTo = async (address: string): Promise<KeptMail[]> =>
  (await listMails(join(several.dataDir, "post-office"))).filter(({ envelopeTo }) =>
    envelopeTo.includes(address),
  );

/** The path of the link in a mail. */
const pathIn = ({ text }: KeptMail) => /http:\/\/brobygger\.test(\/\S+)/.exec(text)?.[1] ?? "";

async function post(web: Process, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(web.url + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: "http://brobygger.test", host: "brobygger.test" },
    redirect: "manual",
  });
}

const outgoing = async (address: string) =>
  (
    await several.db.query<{ state: string; attempts: number; message_id_header: string }>(
      "select state, attempts, message_id_header from outgoing_mails where to_email = $1 order by id desc",
      [address],
    )
  ).rows[0];

describe("a web process beside a worker on PostgreSQL", () => {
  test(
    "is ready once the worker beats and migrations are done; what is posted there the worker sends",
    { timeout: 3 * START_MS },
    async () => {
      const web = await several.start("web");
      await expect.poll(web.ready, patience).toEqual({
        status: 503,
        says: { ready: false, database: true, migrations: true, worker: false },
      });
      const worker = await several.start("worker");
      await expect.poll(web.ready, patience).toMatchObject({ status: 200, says: { ready: true } });

      await several.cli("operator", "invite", "dorte@drift.example", "--name", "Dorte Drift");
      await expect.poll(() => mailsTo("dorte@drift.example"), patience).toHaveLength(1);
      const [invitation] = await mailsTo("dorte@drift.example");
      const joined = await post(web, pathIn(invitation as KeptMail), { name: "Dorte Drift" });
      expect(joined.status, web.output()).toBe(303);
      expect((await post(web, "/log-ind", { email: "dorte@drift.example" })).status).toBeLessThan(400);
      await expect.poll(() => mailsTo("dorte@drift.example"), patience).toHaveLength(2);
      const signIn = (await mailsTo("dorte@drift.example")).find(({ id }) => id !== invitation?.id);
      expect(pathIn(signIn as KeptMail)).toMatch(/^\/log-ind\//);

      await several.db.query("update drizzle.__drizzle_migrations set created_at = created_at - 1");
      expect(await web.ready()).toMatchObject({ status: 503, says: { migrations: false, worker: true } });
      await several.db.query("update drizzle.__drizzle_migrations set created_at = created_at + 1");
      expect(await web.ready()).toMatchObject({ status: 200 });

      await worker.stop();
      expect(await web.ready()).toMatchObject({ status: 503, says: { worker: false, database: true } });
      await web.stop();
    },
  );
});

describe("two workers", () => {
  test(
    "one is killed with a mail it has claimed: the other sends it, once, under the same Message-ID",
    { timeout: 3 * START_MS },
    async () => {
      const address = "kim@drift.example";
      const silent = await serverRefusing({ at: "BODY", answer: "silence" });
      const doomed = await several.start("worker", {
        SMTP_URL: silent.url,
        POST_OFFICE_PORT: String(await freePort()),
      });
      const other = await several.start("worker");
      const beats = async () => (await several.db.query("select name from beats where healthy")).rowCount;
      await expect.poll(beats, patience).toBe(2);
      // Held still, so that the doomed one gets the mail.
      other.child.kill("SIGSTOP");
      await several.cli("operator", "invite", address);
      await expect.poll(() => outgoing(address), patience).toMatchObject({ state: "sending", attempts: 1 });
      const claimed = await outgoing(address);
      doomed.child.kill("SIGKILL");
      other.child.kill("SIGCONT");
      expect(await mailsTo(address)).toEqual([]);

      // The claim runs out.
      await several.db.query("update outgoing_mails set claimed_until = $1 where to_email = $2", [
        Date.now(),
        address,
      ]);
      await expect.poll(() => outgoing(address), patience).toMatchObject({ state: "sent", attempts: 2 });
      expect((await mailsTo(address)).map(({ messageId }) => messageId)).toEqual([
        claimed?.message_id_header,
      ]);
      await other.stop();
      await silent.close();
    },
  );
});
