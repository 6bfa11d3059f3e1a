import { parseArgs } from "node:util";
import { inviteOperator } from "~/app/domain/platform/invite-operator.server";
import { resetFactorByOperator } from "~/app/domain/second-factor/take-off.server";
import { isEmail, normaliseEmail } from "~/app/domain/rules/email";
import { CommandFailed, say, type Command } from "./command.server";
import { besideTheProduct } from "./with-database.server";

const usage =
  "npm run operator -- invite MAIL [--name NAME] [--language da|en]\n       npm run operator -- reset-code MAIL";

/**
 * Invites somebody to run the platform: they see organisations, never candidates. Or takes off the second factor of
 * somebody at a unit who has lost phone and recovery codes.
 */
export const operator: Command = {
  usage,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: "string" }, language: { type: "string", default: "da" } },
    });
    const [verb, address = ""] = positionals;
    const email = normaliseEmail(address);
    const verbs = ["invite", "reset-code"];
    if (!verb || !verbs.includes(verb) || !["da", "en"].includes(values.language))
      throw new CommandFailed(usage);
    if (!isEmail(email)) throw new CommandFailed(`${address || "Nothing"} is not a mail address. ${usage}`);

    if (verb === "reset-code") return resetCode(email);
    const locale = values.language === "en" ? "en" : "da";
    await besideTheProduct(async (productRuns) => {
      await inviteOperator({ email, name: values.name?.trim() || email, locale });
      say(
        productRuns
          ? `Invited ${email}. The mail is on its way; its link holds for 7 days.`
          : `Invited ${email}. The mail leaves when the product is started; its link holds for 7 days.`,
      );
    });
  },
};

async function resetCode(email: string): Promise<void> {
  await besideTheProduct(async () => {
    if (!(await resetFactorByOperator(email))) throw new CommandFailed(`${email} has no code to reset.`);
    say(`${email} signs in by mail and sets up a new code. It is noted in the unit's log.`);
  });
}
