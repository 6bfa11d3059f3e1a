import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { bySection } from "~/app/server/http/sections.server";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
/** How a page asks: a whole document, or one loader's or action's data alone (single fetch). */
export type Manner = "document" | "data";

export type Call = {
  method?: Method;
  manner?: Manner;
  /** Begins with a slash; may hold a query. */
  address: string;
  /** The route whose loader alone is to run, with manner `data`. */
  routeId?: string;
  cookie?: string | null;
  body?: Body;
  /** What a script of ours posts instead of a form. */
  json?: unknown;
};
/** What a form posts; several values of one name as a list. */
export type Body = Record<string, string | string[]>;

export type Answer = {
  status: number;
  /** Where it sends the reader, however it was asked. */
  location: string | null;
  headers: Headers;
  text: string;
};

const origin = "http://127.0.0.1:3000";
let calls = 0;

/**
 * The build that `npm start` serves, loaded into this process, where it shares the open database.
 * @param anew a word, to have it read its settings again instead of sharing what other files have loaded
 */
export async function loadBuild(anew = ""): Promise<ServerBuild> {
  // As "npm start" runs it; React picks its production half by this at its first import.
  process.env.NODE_ENV = "production";
  const url = pathToFileURL(resolve("build/server/index.js"));
  url.search = anew;
  return (await import(/* @vite-ignore */ url.href)) as ServerBuild;
}

/** The address at which single fetch asks for an address's data. */
function dataAddress(address: string, routeId?: string): string {
  const url = new URL(address, origin);
  url.pathname = url.pathname === "/" ? "/_root.data" : `${url.pathname}.data`;
  if (routeId) url.searchParams.set("_routes", routeId);
  return url.pathname + url.search;
}

/** A redirect told as data: turbo-stream's first line is a flat list in which objects name their parts by place. */
function toldLocation(text: string): string | null {
  const [line = ""] = text.split("\n", 1);
  if (!line.startsWith("[")) return null;
  const list = JSON.parse(line) as unknown[];
  const key = `_${list.indexOf("redirect")}`;
  const told = list.find((part): part is Record<string, number> =>
    Object.hasOwn(Object(part) as object, key),
  );
  const location = told && list[told[key] ?? -1];
  return typeof location === "string" ? location : null;
}

function formOf(body: Body): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

/** Asks the built product, as its web server would hand the request on. */
export function asker(build: ServerBuild): (call: Call) => Promise<Answer> {
  const handlerOf = bySection(build, (part) => createRequestHandler(part, "production"));
  return async ({ method = "GET", manner = "document", address, routeId, cookie, body, json }) => {
    // A request comes with a turn of its own, and so sees what another connection has written before it.
    await new Promise(setImmediate);
    const reads = method === "GET" || method === "HEAD";
    const path = manner === "data" ? dataAddress(address, reads ? routeId : undefined) : address;
    const url = new URL(path, origin);
    const response = await handlerOf(url.pathname)(
      new Request(url, {
        method,
        redirect: "manual",
        headers: {
          ...(cookie && { Cookie: cookie }),
          ...(json !== undefined && { "Content-Type": "application/json" }),
        },
        ...(reads ? {} : { body: json === undefined ? formOf(body ?? {}) : JSON.stringify(json) }),
      }),
      {
        nonce: "nonce",
        requestId: "request",
        // Each call from a client of its own, so that no limit of attempts is met.
        clientAddress: `192.0.2.${(calls += 1)}`,
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      location: response.headers.get("Location") ?? (manner === "data" ? toldLocation(text) : null),
      headers: response.headers,
      text,
    };
  };
}
