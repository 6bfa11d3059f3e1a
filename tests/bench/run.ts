/**
 * `npm run bench`: the product's speed, memory and weight beside a bare Remix app, on this machine, now.
 * Ends with code 1 when a target is missed.
 */
import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildIfStale } from "~/app/server/build-if-stale.server";
import { besideBare } from "./beside-bare";
import { fewAndMany } from "./few-and-many";
import { mail } from "./mail";
import { phone } from "./phone";
import { readOptions } from "./options";
import { holds, table, type Line } from "./report";
import { scripts } from "./scripts";
import { seed, type Sizes } from "./seed/seed";
import { productSettings } from "./servers";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}.cache/bench`;
const sizes: Sizes = { firms: 10_000, candidates: 5_000, contacts: 100_000, enquiries: 20_000 };

const say = (text: string) => void process.stderr.write(`${text} ...\n`);

async function buildBoth(): Promise<void> {
  say("building");
  await buildIfStale();
  const cli = `${root}node_modules/@remix-run/dev/dist/cli.js`;
  await promisify(execFile)(
    process.execPath,
    [cli, "vite:build", "tests/bench/bare", "--config", "tests/bench/bare/vite.config.ts", "--emptyOutDir"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
}

function seeded(name: string, contacts: number) {
  say(`seeding ${contacts.toLocaleString("en")} contacts`);
  return seed(`${folder}/${name}.db`, { ...sizes, contacts });
}

const options = readOptions();
mkdirSync(folder, { recursive: true });
Object.assign(process.env, productSettings, { DATABASE_URL: `file:${folder}/usual.db` });

await buildBoth();
const usual = await seeded("usual", sizes.contacts);
const lines: Line[] = [...(await besideBare(usual, options, say)), ...(await scripts(usual))];
say("reading and sending mails");
lines.push(...(await mail(`${folder}/mail.db`)));
say("being a phone on slow 4G");
lines.push(...(await phone()));
if (options.large) {
  const few = await seeded("few", 10_000);
  const many = await seeded("many", 1_000_000);
  lines.push(...(await fewAndMany({ few, many }, options, say)));
}
process.stdout.write(options.json ? `${JSON.stringify(lines, null, 2)}\n` : `\n${table(lines)}\n`);
if (!lines.every(holds)) process.exitCode = 1;
