import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { config } from "../config.server";
import { CommandFailed, say, type Command } from "./command.server";

const usage = "npm run mail:keys [-- --selector NAME]";

/** One string of a TXT record holds 255 octets (RFC 1035 section 3.3.14); a longer value is several strings. */
function txt(value: string): string {
  return (value.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`).join(" ");
}

/** Makes the pair, or reads the one made before: running it twice must not change what stands in DNS. */
function privateKeyIn(file: string): { pem: string; isNew: boolean } {
  if (existsSync(file)) return { pem: readFileSync(file, "utf8"), isNew: false };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, pem, { mode: 0o600, flag: "wx" });
  return { pem, isNew: true };
}

/** Makes the keys that sign outgoing mail, and prints the settings and the DNS records that go with them. */
export const mailKeys: Command = {
  usage,
  run(args) {
    const { values } = parseArgs({ args, options: { selector: { type: "string", default: "brobygger" } } });
    const { selector } = values;
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(selector)) {
      throw new CommandFailed(`${selector} is not a name of small letters, digits and hyphens. ${usage}`);
    }
    const { dataDir, mailDomain, publicUrl, smtpUrl } = config();
    const file = join(dataDir, "dkim", `${selector}.pem`);
    const { pem, isNew } = privateKeyIn(file);
    const published = createPublicKey(createPrivateKey(pem)).export({ type: "spki", format: "der" });
    const leaves = new URL(smtpUrl).hostname;
    say(isNew ? `Made a pair of keys. The private one is in ${file}.` : `The private key is in ${file}.`);
    say(`\nIn the settings:\n\nDKIM_SELECTOR=${selector}\nDKIM_KEY_FILE=${file}`);
    say("\nIn DNS:\n");
    say(`${mailDomain}. MX 10 ${publicUrl.hostname}.`);
    say(`${mailDomain}. TXT ${txt(`v=spf1 mx a:${leaves} ~all`)}`);
    say(
      `${selector}._domainkey.${mailDomain}. TXT ${txt(`v=DKIM1; k=rsa; p=${published.toString("base64")}`)}`,
    );
    say(`_dmarc.${mailDomain}. TXT ${txt("v=DMARC1; p=quarantine; adkim=s; aspf=r")}`);
    say(
      `\nMX: the host that INTAKE_PORT is reached at, on port 25. SPF: if ${leaves} sends through other servers, write ` +
        "what its owner says instead of a:. Take the settings into use when the DKIM record can be seen.",
    );
    return Promise.resolve();
  },
};
