/** One word of the command line. `run` prints its result and throws `CommandFailed` with a sentence for people. */
export type Command = { usage: string; run(args: string[]): Promise<void> };

/** A command could not do its work; the message says why and what to do. */
export class CommandFailed extends Error {
  override name = "CommandFailed";
}

/** Writes one line for the person at the keyboard. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
