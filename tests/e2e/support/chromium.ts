import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Chromium without its own windows: half the work for the same page, but no profile that outlives it. */
const headlessNames = ["chromium-headless-shell", "chrome-headless-shell"];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function look(of: readonly string[]): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.flatMap((folder) => of.map((name) => join(folder, name))).find(isExecutable);
}

function aptGet(...words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", words, { env, stdio: ["ignore", "ignore", "inherit"] });
}

/** Debian and its kin carry a Chromium; other systems get the sentence below. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  aptGet("update", "-qq");
  const how = ["install", "-y", "-qq", "--no-install-recommends"];
  aptGet(...how, "chromium", "fonts-dejavu-core");
  try {
    aptGet(...how, "chromium-headless-shell");
  } catch {
    // Older systems have none: the tests then take longer.
  }
}

/**
 * Path of a Chromium: CHROMIUM_PATH, else an installed one, else (as root on Debian) one that apt installs.
 * @throws with a sentence that says how to get one
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is not a program.`);
  }
  const found = look(names);
  if (found) return found;
  let reason = "";
  try {
    install();
  } catch (error) {
    reason = ` (apt-get failed: ${error instanceof Error ? error.message : String(error)})`;
  }
  const installed = look(names);
  if (installed) return installed;
  throw new Error(
    `The browser tests need Chromium and found none${reason}. ` +
      "Install it (Debian: apt-get install chromium) or name one with CHROMIUM_PATH.",
  );
}

/** Path of the headless Chromium that lies beside it, else of Chromium itself. @throws as `findChromium` */
export function findHeadless(): string {
  const chromium = findChromium();
  return process.env.CHROMIUM_PATH ? chromium : (look(headlessNames) ?? chromium);
}
