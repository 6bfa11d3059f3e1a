import { describe, expect, it } from "vitest";
import { readMail } from "~/emails/reading/read-mail.server";
import { danishReplies } from "../../../fixtures/mail/clients/replies";

/** Blank lines are each program's own. */
const loose = (text: string) => text.replace(/[ \t]+$/gm, "").replace(/\n{2,}/g, "\n");

describe("a Danish reply", () => {
  it.each(danishReplies.map((reply) => [reply.name, reply] as const))("%s", async (_name, reply) => {
    const mail = await readMail(reply.raw);
    expect(mail.kind).toBe("answer");
    const signature = mail.signature.replace(/^-- ?\n/, "");
    expect(loose(`${mail.text}\n${signature}`).trim()).toBe(
      loose(`${reply.text}\n${reply.signature}`).trim(),
    );
    expect(mail.footer).toBe(reply.footer);
    expect(mail.quoted).toContain("Velkomstgruppen");
    expect(mail.fullText).toContain("Velkomstgruppen");
  });
});
