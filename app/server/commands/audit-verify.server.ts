import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyAudit } from "~/app/domain/audit/verify.server";
import type { Finding } from "~/app/domain/audit/walk-chain";
import { auditHeadsFile, readAuditHeads } from "../audit-heads.server";
import { CommandFailed, say, type Command } from "./command.server";
import { besideTheProduct } from "./with-database.server";

const words: Record<Finding["what"], string> = {
  changed: "was changed, or is not the row that stood there",
  removed: "is missing",
  inserted: "was not written by the product, or was changed before it was sealed",
  cut: "and everything after it is missing",
  "details-changed": "has other details than it was written with",
};

/** Holds the audit log against its seals, and says where it does not fit. */
export const auditVerify: Command = {
  usage: "npm run audit:verify [-- --heads FILE]   (FILE: a copy of audit-heads.jsonl kept elsewhere)",
  async run(args) {
    const { values } = parseArgs({ args, options: { heads: { type: "string" } } });
    const file = values.heads ?? auditHeadsFile();
    if (values.heads && !existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
    const kept = await readAuditHeads(file);
    const { findings, rows } = await besideTheProduct(() => verifyAudit(kept.heads));
    if (kept.forged > 0) say(`${file}: ${kept.forged} lines were not written with our key.`);
    for (const { chain, number, rowId, what } of findings) {
      const which = number === null ? "a row not yet sealed" : `row ${number}`;
      say(`Organisation ${chain}: ${which}${rowId ? ` (${rowId})` : ""} ${words[what]}.`);
    }
    if (findings.length + kept.forged > 0) throw new CommandFailed("The audit log is not as it was written.");
    say(`The audit log is whole: ${rows} rows, held against ${kept.heads.length} ends kept in ${file}.`);
  },
};
