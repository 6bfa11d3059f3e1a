import { newId } from "~/db/ids.server";

/** A mail out of its header lines and its body. */
export const raw = (headers: string[], body: string) => [...headers, "", body].join("\r\n");

/** A plain mail from Birgit at the laundry, or from `from`. */
export const written = (
  to: string,
  body: string,
  extra: string[] = [],
  from = "Birgit Holm <birgit@vask.example>",
) =>
  raw(
    [
      `From: ${from}`,
      `To: ${to}`,
      "Subject: Hej",
      `Message-ID: <${newId()}@vask.example>`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      ...extra,
    ],
    body,
  );
