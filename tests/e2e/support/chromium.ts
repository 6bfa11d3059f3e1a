import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function look(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** Debian and its kin carry a Chromium; other systems get the sentence below. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-dejavu-core"];
  execFileSync("apt-get", ["update", "-qq"], { env, stdio: ["ignore", "ignore", "inherit"] });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
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
  const found = look();
  if (found) return found;
  let reason = "";
  try {
    install();
  } catch (error) {
    reason = ` (apt-get failed: ${error instanceof Error ? error.message : String(error)})`;
  }
  const installed = look();
  if (installed) return installed;
  throw new Error(
    `The browser tests need Chromium and found none${reason}. ` +
      "Install it (Debian: apt-get install chromium) or name one with CHROMIUM_PATH.",
  );
}
