import { compare, type Load } from "./measure";
import type { Options } from "./options";
import type { Line } from "./report";
import type { Seeded } from "./seed/seed";
import { startProduct, type Server } from "./servers";
import { headersOf, visitsOf } from "./visits";

/** Drives the product on two databases by turns: few contacts and many. */
export async function fewAndMany(
  { few, many }: { few: Seeded; many: Seeded },
  options: Options,
  say: (text: string) => void,
): Promise<Line[]> {
  const onMany = await startProduct(many.path);
  const onFew = await startProduct(few.path).catch(async (error: unknown) => {
    await onMany.stop();
    throw error;
  });
  const load = ({ url }: Server, seeded: Seeded, path: string): Load => ({
    url: url + path,
    headers: headersOf(seeded, options.gzip),
    status: 200,
  });
  try {
    const lines: Line[] = [];
    const ofFew = visitsOf(few);
    for (const [n, { name, path }] of visitsOf(many).entries()) {
      if (!name.includes(options.only)) continue;
      say(`${name}, many contacts`);
      const { first, second, p50 } = await compare(
        load(onMany, many, path),
        load(onFew, few, ofFew[n]?.path ?? path),
        options,
      );
      lines.push({
        name: `${name}, many contacts`,
        measured: `p50 ${first.p50.toFixed(0)} ms to ${second.p50.toFixed(0)} ms`,
        value: p50,
        target: { atMost: 1.3 },
        unit: "x",
      });
    }
    return lines;
  } finally {
    await Promise.all([onMany.stop(), onFew.stop()]);
  }
}
