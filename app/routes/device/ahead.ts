import type { LoaderFunctionArgs } from "@remix-run/node";
import type { GroupActor } from "~/app/access/actor";
import { groupGuard } from "~/app/access/guard.server";
import { pack } from "~/app/device/pack";
import { candidateLines } from "~/app/domain/candidates/list-candidates.server";
import { participantsOf } from "~/app/domain/contacts/find-participants.server";
import { followed, type Followed } from "~/app/domain/device/followed.server";
import { firmLines } from "~/app/domain/firms/list-firms.server";
import { loader as candidate } from "../candidates/candidate";
import { loader as candidateList } from "../candidates/list";
import { loader as newContact } from "../contacts/new";
import { loader as firm } from "../firms/firm";
import { loader as firmList } from "../firms/list";
import { loader as newFirm } from "../firms/new";
import { loader as today } from "../home/today";
import { loader as unsent } from "./unsent";

const PAGES_AT_ONCE = 15;

type Args = LoaderFunctionArgs;
type Page = { address: string; read: (args: Args) => Promise<unknown> };

/**
 * What a phone keeps ahead, a few pages at a time: each is what its own page would have shown. `?fra=` says from
 * which one on. The answer is `{ pages: [address, data][], next }`; the last part also has `names`, everybody to
 * choose among.
 */
export async function loader(args: Args) {
  const actor = await groupGuard(args, "contact.read");
  const { origin, searchParams } = new URL(args.request.url);
  const from = Math.max(0, Number(searchParams.get("fra")) || 0);
  const known = await followed(actor);
  const all = pagesOf(actor, known);
  const pages: [string, unknown][] = [];
  // One after the other: nobody waits for them, and others do for the server.
  for (const { address, read } of all.slice(from, from + PAGES_AT_ONCE)) {
    const request = new Request(origin + address, { headers: args.request.headers });
    const data = await read({ ...args, request, params: paramsOf(address) }).catch(notThere);
    if (data !== undefined) pages.push([address, pack(data)]);
  }
  const next = from + PAGES_AT_ONCE < all.length ? from + PAGES_AT_ONCE : null;
  const names = next === null ? await participantsOf(actor, known) : null;
  return Response.json({ pages, next, names });
}

/** What was deleted, or is not for this reader, is not kept. */
function notThere(thrown: unknown): undefined {
  if (thrown instanceof Error) throw thrown;
}

function paramsOf(address: string): Args["params"] {
  const [, place, id] = /^\/(virksomheder|kandidater)\/([0-9a-f-]{36})$/.exec(address) ?? [];
  return place === "virksomheder" ? { firmId: id } : place ? { candidateId: id } : {};
}

/** Those everybody needs, then those of the firms and candidates that this volunteer follows. */
function pagesOf(actor: GroupActor, { firmIds, candidateIds }: Followed): Page[] {
  return [
    { address: "/", read: today },
    { address: "/kontakter/ny", read: newContact },
    { address: "/virksomheder/ny", read: newFirm },
    { address: "/ikke-sendt", read: unsent },
    {
      address: "/virksomheder",
      read: async (args) => ({
        ...(await firmList(args)),
        ...{ lines: await firmLines(actor, firmIds), areas: [], next: null },
      }),
    },
    {
      address: "/kandidater",
      read: async (args) => {
        const lines = await candidateLines(actor, candidateIds);
        const shown = lines.map(({ responsibleId, ...line }) => ({
          ...line,
          isMine: responsibleId === actor.userId,
        }));
        return { ...(await candidateList(args)), lines: shown, next: null };
      },
    },
    ...firmIds.map((id) => ({ address: `/virksomheder/${id}`, read: firm })),
    ...candidateIds.map((id) => ({ address: `/kandidater/${id}`, read: candidate })),
  ];
}
