import { createServer, connect, type Socket } from "node:net";
import { freePort } from "../../setup/free-port";

/** The line between a browser and the product, which can be cut, left hanging, and mended. */
export type Line = {
  /** Where the browser finds the product. */
  url: string;
  /** From now on to the product that listens here. */
  leadTo(port: number): void;
  /** No network: whatever is under way breaks off, and nobody answers any more. */
  cut(): Promise<void>;
  /** A network that takes everything and says nothing. */
  hang(): void;
  /** Lets so many more requests of this kind through, but not their answers: then the line is cut. */
  cutBeforeAnswer(method: string): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
};

/** A TCP line of its own, which no setting of the browser and no worker gets around. */
export async function aLine(): Promise<Line> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let target = 0;
  let hanging = false;
  let lost: { method: string; done: () => void } | null = null;

  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    const both = [near, far];
    let answerless = false;
    for (const socket of both) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        for (const one of both) one.destroy();
      });
    }
    near.on("data", (bytes) => {
      if (hanging) return;
      if (lost && bytes.toString("latin1", 0, 10).startsWith(lost.method)) answerless = true;
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      if (hanging) return;
      if (answerless) void cut().then(() => lost?.done());
      else near.write(bytes);
    });
  });
  const listen = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const cut = async () => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    await new Promise((resolve) => server.close(resolve));
  };
  await listen();
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (to) => void (target = to),
    cut,
    hang: () => void (hanging = true),
    cutBeforeAnswer: (method) =>
      new Promise((resolve) => {
        lost = { method, done: resolve };
      }),
    async mend() {
      [hanging, lost] = [false, null];
      for (const socket of sockets) socket.destroy();
      if (!server.listening) await listen();
    },
    close: cut,
  };
}
