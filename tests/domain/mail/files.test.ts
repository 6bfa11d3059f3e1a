import { describe, expect, test } from "vitest";
import { listInbox } from "~/app/domain/mail/inbox/list-inbox.server";
import { mailFile, mailHtml } from "~/app/domain/mail/inbox/mail-files.server";
import { mailPage } from "~/app/domain/mail/inbox/mail-page.server";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { raw } from "./letters";
import { usePost } from "./post";

useTestDatabase();
const post = usePost();

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const part = (headers: string[], body: string) => ["--b", ...headers, "", body].join("\r\n");
const whole = raw(
  ["From: Bo <bo@byg.example>", "To: x", "Subject: Billede", 'Content-Type: multipart/related; boundary="b"'],
  [
    part(
      ["Content-Type: text/html; charset=utf-8"],
      '<p onclick="x()">Her er pladsen</p><img src="cid:plads@byg"><img src="https://byg.example/se.gif">',
    ),
    part(
      [
        "Content-Type: image/png; name=plads.png",
        "Content-ID: <plads@byg>",
        "Content-Disposition: inline",
        "Content-Transfer-Encoding: base64",
      ],
      png.toString("base64"),
    ),
    part(
      ["Content-Type: application/pdf", "Content-Disposition: attachment; filename=faktura.pdf"],
      "MZ\u0090 this is no PDF\u0000",
    ),
    "--b--",
  ].join("\r\n"),
);

async function comesIn() {
  const { coordinator } = await aGroup({ mailName: "stevns" });
  await post.deliver(whole, "stevns@post.brobygger.example");
  await post.readIn();
  const [mail] = (await listInbox(coordinator)).mails;
  return { coordinator, mailId: mail?.id ?? "" };
}

describe("what is attached to a mail", () => {
  test("is listed and fetched by what it is, not by what it is called", async () => {
    const { coordinator, mailId } = await comesIn();
    expect((await mailPage(coordinator, mailId)).files).toMatchObject([
      { index: 0, name: "plads.png", kind: "image", isPicture: true, size: png.byteLength },
      { index: 1, name: "faktura.pdf.bin", kind: "unknown", isPicture: false },
    ]);
    const picture = await mailFile(coordinator, mailId, 0);
    expect(picture.image).toBe("image/png");
    expect(Buffer.from(picture.content).equals(png)).toBe(true);
    expect((await mailFile(coordinator, mailId, 1)).image).toBeNull();
  });

  test("is nowhere for another group, or at another place", async () => {
    const { coordinator, mailId } = await comesIn();
    const { coordinator: other } = await aGroup({ mailName: "faxe" });
    const gone = { init: { status: 404 } };
    await expect(mailFile(other, mailId, 0)).rejects.toMatchObject(gone);
    await expect(mailHtml(other, mailId, false)).rejects.toMatchObject(gone);
    for (const index of [-1, 2, NaN]) {
      await expect(mailFile(coordinator, mailId, index)).rejects.toMatchObject(gone);
    }
  });

  test("stands in its HTML where it is the mail's own picture; pictures from the net do not, until asked for", async () => {
    const { coordinator, mailId } = await comesIn();
    expect((await mailPage(coordinator, mailId)).remoteImages).toBe(1);
    const { html } = await mailHtml(coordinator, mailId, false);
    expect(html).toContain("<p>Her er pladsen</p>");
    expect(html).toContain(`src="data:image/png;base64,${png.toString("base64")}"`);
    expect(html).not.toContain("byg.example");
    expect((await mailHtml(coordinator, mailId, true)).html).toContain('src="https://byg.example/se.gif"');
  });
});
