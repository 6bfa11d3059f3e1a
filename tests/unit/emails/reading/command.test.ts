import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failures } from "../../../fixtures/mail/failures";
import { danishReplies } from "../../../fixtures/mail/clients/replies";

const root = join(import.meta.dirname, "../../../..");
const mailRead = (input: string | Buffer, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "app/server/cli.ts", "mail:read", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });

describe("npm run mail:read", () => {
  const [reply, failure] = [danishReplies[0], failures[0]];

  it("prints a line of JSON for each mail", () => {
    const lines = [reply, failure].map((mail, id) =>
      JSON.stringify({ id: `${id}`, eml: mail?.raw.toString("base64") }),
    );
    const { stdout, status } = mailRead(`${lines.join("\n")}\n`, "--jsonl");
    expect(status).toBe(0);
    const [first, second] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({
      id: "0",
      kind: "answer",
      body: reply?.text,
      signature: reply?.signature,
      hard: null,
    });
    expect(second).toMatchObject({
      id: "1",
      kind: "bounce",
      hard: true,
      recipient: "lars@tagdaekkeren.example",
    });
    expect(second?.ms).toBeTypeOf("number");
  });

  it("prints one mail in words, and says what is wrong with a line", () => {
    expect(mailRead(reply?.raw ?? "").stdout).toMatch(/^Kind: answer\n[\s\S]*--- Text/);
    expect(mailRead("nothing\n", "--jsonl")).toMatchObject({ status: 1, stdout: "" });
  });
});
