import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { read } from "~/db/client.server";
import { contacts, deviceEntries, firms, followUps } from "~/db/schema/index.server";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { databaseUrl } from "../../setup/database-url";
import { sealedEntry, sendAs } from "./sealed-entries";

useTestDatabase();
const root = fileURLToPath(new URL("../../..", import.meta.url));

const steps = [
  ["before anything was written", 'insert into "device_entries"'],
  ["in the middle", 'insert into "follow_ups"'],
  ["before its row was complete", 'update "device_entries"'],
  ["between commit and answer", "committed"],
] as const;

test.each(steps)(
  "a server killed %s makes no second row when the device sends again",
  async (_when, fatal) => {
    const { coordinator: actor } = await aGroup();
    const entry = await sealedEntry(actor, {
      form: [
        ["trustNote", "Kaffe"],
        ["newFirm", "Havnens Fisk"],
        ["followUp", "week"],
      ],
    });
    const child = spawn(
      process.execPath,
      [join(inject("programs"), "doomed-device.js"), fatal, JSON.stringify({ actor, entry })],
      {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
        env: {
          PATH: process.env.PATH,
          BROBYGGER_MODE: "test",
          NODE_ENV: "test",
          DATABASE_URL: await databaseUrl(),
        },
      },
    );
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    const written = await read().select().from(contacts);
    expect(written).toHaveLength(fatal === "committed" ? 1 : 0);

    const [answer] = await sendAs(actor, [entry]);
    const rows = await read().select().from(contacts);
    expect(rows).toHaveLength(1);
    expect(answer).toEqual({ id: entry.id, state: "taken", resultId: rows[0]?.id });
    for (const table of [deviceEntries, firms, followUps]) {
      expect(await read().select().from(table)).toHaveLength(1);
    }
  },
  60_000,
);
