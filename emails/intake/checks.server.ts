/** What a receiving server found out about where a mail came from: "pass", "fail", "softfail", "none" ... */
export type MailChecks = {
  /** The server that says so. */
  by: string;
  /** It is one that the settings name: its word counts. */
  trusted: boolean;
  spf: string | null;
  dkim: string | null;
  dmarc: string | null;
};

const longest = 5_000;

/** Comments in parentheses may nest (RFC 8601 section 2.2, RFC 5322 section 3.2.2). */
function withoutComments(text: string): string {
  let depth = 0;
  let kept = "";
  for (const letter of text) {
    if (letter === "(") depth += 1;
    else if (letter === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += letter;
  }
  return kept;
}

/** The best of several results of one method: a mail may bear several DKIM signatures. */
function resultOf(method: string, results: string[]): string | null {
  const said = results.flatMap((result) => {
    const match = /^([a-z-]{1,20})(?:\/\d{1,3})?\s{0,10}=\s{0,10}([a-z]{1,20})/.exec(result.trim());
    return match?.[1] === method && match[2] ? [match[2]] : [];
  });
  return said.includes("pass") ? "pass" : (said[0] ?? null);
}

/**
 * Reads Authentication-Results (RFC 8601): the topmost header, which the last server added. Anybody can write such
 * a header, so it counts only where its server is one that the settings name, and that takes away headers that
 * others wrote in its name.
 * @param headers the headers' values, topmost first
 * @param trusted the names of servers whose word counts, in lower case
 * @returns null where no server says anything
 */
export function checksIn(headers: readonly string[], trusted: readonly string[]): MailChecks | null {
  const [first] = headers;
  if (!first) return null;
  const [name = "", ...results] = withoutComments(first.slice(0, longest).toLowerCase()).split(";");
  const by = name.trim().split(/\s/)[0] ?? "";
  if (!by) return null;
  return {
    by,
    trusted: trusted.includes(by),
    spf: resultOf("spf", results),
    dkim: resultOf("dkim", results),
    dmarc: resultOf("dmarc", results),
  };
}

/**
 * True where a server that we trust says that the mail is from whom it says: DMARC alone binds the From line (RFC
 * 7489 section 3.1); SPF and DKIM by themselves may have passed for anybody's domain.
 */
export function isProven(checks: MailChecks | null): boolean {
  return checks?.trusted === true && checks.dmarc === "pass";
}

/** True where a server that we trust says that the mail is not from whom it says it is from. */
export function isForged(checks: MailChecks | null): boolean {
  if (!checks?.trusted) return false;
  if (checks.dmarc !== null && checks.dmarc !== "none") return checks.dmarc === "fail";
  return checks.spf === "fail" && checks.dkim !== "pass";
}
