import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules/.bin", name);

type Check = { name: string; command: string; args: string[] };
type Result = { name: string; code: number; seconds: number; output: string };

/** Two lanes of about the same length, since both lint and types want a core of their own. */
const lanes: Check[][] = [
  [
    { name: "types", command: bin("tsc"), args: ["--noEmit", "-p", "."] },
    { name: "dead code", command: bin("knip"), args: ["--no-progress"] },
    { name: "migrations", command: bin("tsx"), args: ["tests/check-migrations.ts"] },
    { name: "build", command: bin("tsx"), args: ["app/server/build.ts"] },
  ],
  [
    { name: "lint", command: bin("eslint"), args: [".", "--max-warnings", "0"] },
    { name: "format", command: bin("prettier"), args: ["--check", "--log-level", "warn", "."] },
  ],
];

function run(check: Check): Promise<Result> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(check.command, check.args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const end = (code: number) =>
      resolve({ name: check.name, code, seconds: (performance.now() - started) / 1000, output });
    child.once("error", (error) => {
      output += error.message;
      end(1);
    });
    child.once("close", (code) => end(code ?? 1));
  });
}

async function runLane(lane: Check[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of lane) {
    const result = await run(check);
    process.stdout.write(
      `${result.code === 0 ? "ok    " : "FAILED"} ${result.name} (${result.seconds.toFixed(1)} s)\n`,
    );
    if (result.code !== 0) process.stdout.write(`${result.output.trimEnd()}\n`);
    results.push(result);
  }
  return results;
}

const results = (await Promise.all(lanes.map(runLane))).flat();
const failed = results.filter((result) => result.code !== 0);
process.stdout.write(
  failed.length === 0 ? "check: clean\n" : `check: ${failed.map(({ name }) => name).join(", ")} failed\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
