import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";
import { freePort } from "./free-port";

const run = promisify(execFile);
const binary = "/usr/sbin/dovecot";
const deliverer = "/usr/lib/dovecot/dovecot-lda";

export type Dovecot = {
  tlsPort: number;
  plainPort: number;
  /** Hands a mail to the user's mailbox, as the server's own delivery agent does. */
  deliver(raw: string): Promise<void>;
  /** Runs a command of doveadm about the user's mailbox. */
  doveadm(...args: string[]): Promise<string>;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export const mailboxUser = {
  username: "post@stevns.example",
  password: "Kaffe og kage 7",
  token: "ya29.et-token",
};

/**
 * A real IMAP server of Debian's on loopback with one mailbox, of its own for this test file.
 * @param capability what it says that it can, instead of all it can
 */
export async function startDovecot(capability?: string): Promise<Dovecot> {
  const certificate = inject("mailboxCertificate");
  if (!certificate) throw new Error("There is no certificate for Dovecot.");
  const dir = await mkdtemp(join(tmpdir(), "brobygger-dovecot-"));
  const [tlsPort, plainPort] = [await freePort(), await freePort()];
  const id = async (flag: string) => Number((await run("id", [flag, "dovecot"])).stdout);
  const [uid, gid] = [await id("-u"), await id("-g")];
  const home = join(dir, "home");
  await mkdir(home);
  for (const path of [dir, home]) await chown(path, uid, gid);
  const { username, password, token } = mailboxUser;
  await writeFile(join(dir, "users"), `${username}:{PLAIN}${password}\n`);
  await writeFile(join(dir, "tokens"), `${username}:{PLAIN}${token}\n`);
  const conf = join(dir, "dovecot.conf");
  await writeFile(
    conf,
    `base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${certificate.cert}
ssl_key = <${certificate.key}
auth_mechanisms = plain login xoauth2
mail_location = maildir:${home}/%u/Maildir
postmaster_address = postmaster@stevns.example
${capability ? `imap_capability = ${capability}` : ""}
first_valid_uid = 1
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = ${dir}/users
}
passdb {
  driver = passwd-file
  mechanisms = xoauth2
  args = ${dir}/tokens
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}/%u allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${plainPort}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
`,
  );

  async function start() {
    const child = spawn(binary, ["-F", "-c", conf], { stdio: "ignore" });
    const gone = once(child, "exit");
    for (let tries = 0; ; tries++) {
      const socket = connect(tlsPort, "127.0.0.1");
      const isOpen = await once(socket, "connect").then(
        () => true,
        () => false,
      );
      socket.destroy();
      if (isOpen) break;
      if (tries > 200 || child.exitCode !== null) {
        throw new Error(
          `Dovecot did not start: ${await readFile(join(dir, "log"), "utf8").catch(() => "no log")}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return async () => {
      child.kill("SIGTERM");
      await gone;
    };
  }

  let stop = await start();
  return {
    ...{ tlsPort, plainPort },
    async deliver(raw) {
      const agent = spawn(deliverer, ["-c", conf, "-d", username], { stdio: ["pipe", "ignore", "inherit"] });
      agent.stdin.end(raw);
      const [code] = (await once(agent, "exit")) as [number];
      if (code !== 0) throw new Error(`The mail was not delivered (${code}).`);
    },
    doveadm: async (...args) => (await run("doveadm", ["-c", conf, ...args])).stdout,
    async restart() {
      await stop();
      stop = await start();
    },
    async stop() {
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
