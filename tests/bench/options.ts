import { parseArgs } from "node:util";

/** What `npm run bench -- ...` takes. */
export type Options = {
  /** Also compare 10,000 with 1,000,000 contacts. */
  large: boolean;
  /** The result as JSON on standard output. */
  json: boolean;
  /** Let answers be compressed, as browsers do. */
  gzip: boolean;
  /** Length of one measurement, in seconds. */
  seconds: number;
  /** How often each of the two is measured, by turns. */
  rounds: number;
  /** Only what holds this word in its name. */
  only: string;
};

/** Reads the command line. @throws for an option that is not known */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      large: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      gzip: { type: "boolean", default: false },
      seconds: { type: "string", default: "4" },
      rounds: { type: "string", default: "3" },
      only: { type: "string", default: "" },
    },
  });
  return { ...values, seconds: Number(values.seconds), rounds: Number(values.rounds) };
}
