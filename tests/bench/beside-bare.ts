import { randomUUID } from "node:crypto";
import { compare, type Load } from "./measure";
import type { Options } from "./options";
import type { Line } from "./report";
import type { Seeded } from "./seed/seed";
import { productSettings, startBare, startProduct, type Server } from "./servers";
import { countRows, headersOf, visitsOf } from "./visits";

const note = "kaffe på vaskeriet, de kan måske tage to i februar, men chefen vil gerne møde dem først";

/** A contact as the form posts it: a trust note with a firm, and a follow-up in a week. */
function contactLoad({ url }: Server, seeded: Seeded, headers: Record<string, string>): Load {
  const fields = {
    trustNote: note,
    with: `firm:${seeded.firmId}`,
    followUp: "week",
    followUpBy: seeded.userId,
  };
  return {
    url: `${url}/kontakter/ny`,
    headers: { ...headers, ...formHeaders, origin: productSettings.PUBLIC_URL },
    status: 303,
    body: () => new URLSearchParams({ ...fields, requestId: randomUUID() }).toString(),
  };
}

/** The bare app's single insert. */
function insertLoad({ url }: Server, { groupId, userId }: Seeded, headers: Record<string, string>): Load {
  return {
    url: `${url}/new`,
    headers: { ...headers, ...formHeaders },
    status: 303,
    body: () => new URLSearchParams({ groupId, userId, note, requestId: randomUUID() }).toString(),
  };
}

const formHeaders = { "content-type": "application/x-www-form-urlencoded" };

/** Drives the product and the bare app by turns, and compares their speed and their memory. */
export async function besideBare(
  seeded: Seeded,
  options: Options,
  say: (text: string) => void,
): Promise<Line[]> {
  const product = await startProduct(seeded.path);
  const bare = await startBare(seeded.path).catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  try {
    const lines: Line[] = [];
    const headers = headersOf(seeded, options.gzip);
    const most = { product: 0, bare: 0 };
    const afterEach = async () => {
      most.product = Math.max(most.product, await product.residentMb());
      most.bare = Math.max(most.bare, await bare.residentMb());
    };
    const measure = async (name: string, of: string, first: Load, second: Load) => {
      say(name);
      const { first: ours, second: theirs, speed } = await compare(first, second, { ...options, afterEach });
      const measured = `${ours.perSecond.toFixed(0)}/s to ${theirs.perSecond.toFixed(0)}/s (${of})`;
      lines.push({ name, measured, value: speed, target: { atLeast: 0.5 }, unit: "x" });
    };
    for (const { name, path, beside } of visitsOf(seeded)) {
      if (!name.includes(options.only)) continue;
      const url = product.url + path;
      const rows = await countRows(url, headers);
      const page = { headers, status: 200 };
      await measure(
        name,
        `${rows} rows`,
        { ...page, url },
        { ...page, url: `${bare.url}/${beside}/${rows}` },
      );
    }
    const logging = "logging a contact";
    if (logging.includes(options.only)) {
      const [ours, theirs] = [contactLoad(product, seeded, headers), insertLoad(bare, seeded, headers)];
      await measure(logging, "one insert", ours, theirs);
    }
    return [
      ...lines,
      {
        name: "resident memory",
        measured: `${most.product.toFixed(0)} MB to ${most.bare.toFixed(0)} MB`,
        value: most.product / most.bare,
        target: { atMost: 1.3 },
        unit: "x",
      },
    ];
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
  }
}
