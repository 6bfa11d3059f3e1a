import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** Where in the talk a server says no, and how: a reply, no word at all, or by hanging up. */
export type Refusing = {
  at: "HELLO" | "EHLO" | "MAIL" | "RCPT" | "DATA" | "BODY";
  answer: string;
};

/** An SMTP server that does as told at one command and takes all others. */
export async function serverRefusing({ at, answer }: Refusing): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    const say = (command: string, usual: string) => {
      if (command !== at) socket.write(`${usual}\r\n`);
      else if (answer === "hang-up") socket.destroy();
      else if (answer !== "silence") socket.write(`${answer}\r\n`);
    };
    let inBody = false;
    let seen = "";
    say("HELLO", "220 there");
    socket.on("data", (data: Buffer) => {
      seen += data.toString("latin1");
      if (inBody) {
        if (!seen.endsWith("\r\n.\r\n")) return;
        [inBody, seen] = [false, ""];
        return say("BODY", "250 kept");
      }
      const lines = seen.split("\r\n");
      seen = lines.pop() ?? "";
      for (const line of lines) {
        const command = line.slice(0, 4).toUpperCase();
        if (command === "DATA") {
          inBody = at !== "DATA";
          say("DATA", "354 go on");
        } else say(command === "HELO" ? "EHLO" : command, "250 ok");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
