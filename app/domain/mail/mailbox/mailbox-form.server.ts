import { z } from "zod";
import { config } from "~/app/server/config.server";
import { email, line, version } from "~/app/domain/forms/fields.server";

/** Ports that IMAP is spoken on; others would let the form knock on anything. Test servers take what is free. */
const ports = new Set(["993", "143"]);
const isPort = (port: string) => ports.has(port) || (config().mode === "test" && /^\d{2,5}$/.test(port));

export const mailboxForm = z.object({
  version: version(),
  email: email(),
  host: line(253)
    .toLowerCase()
    .refine((host) => /^(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(host), "host"),
  /** 993 with TLS from the first byte, 143 with STARTTLS. */
  port: z.string().refine(isPort, "choose"),
  username: line(254).refine((name) => name.length > 0, "required"),
  signIn: z.enum(["password", "token"], "choose"),
  /** Left out, the one that is kept goes on. */
  secret: z.string().max(8_000).optional(),
  folder: line(100).default("INBOX"),
  handledFolder: line(100).default("Brobygger"),
});

/** What the page posts: the form, or that fetching shall end. */
export const mailboxPostSchema = z.discriminatedUnion(
  "do",
  [mailboxForm.extend({ do: z.literal("save") }), z.object({ do: z.literal("remove") })],
  "choose",
);

export type MailboxForm = z.output<typeof mailboxForm>;
