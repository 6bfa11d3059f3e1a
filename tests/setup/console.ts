import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

/** A test that makes the product write to console.error has found a fault, even if its assertions hold. */
const said: string[] = [];
const write = console.error.bind(console);

console.error = (...words: unknown[]): void => {
  said.push(format(...words));
  write(...words);
};

function failIfSaid(): void {
  const lines = said.splice(0);
  if (lines.length > 0) throw new Error(`console.error was called during the test:\n${lines.join("\n")}`);
}

afterEach(failIfSaid);
afterAll(failIfSaid);
