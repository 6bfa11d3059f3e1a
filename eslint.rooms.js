/**
 * Who may import whom: app/routes -> app/domain -> db, emails; app/access and app/i18n are leaves;
 * app/server wires them together. Each line closes a way; what no line closes is open.
 */

/** What everybody may import of a room that is otherwise closed to them. @type {Record<string, string[]>} */
const open = {
  "./app/server": ["./config.server.ts"],
  "./db": ["./ids.server.ts"],
};

/**
 * @param {string} target the room that imports
 * @param {string[]} from rooms it must not import
 * @param {string} message why, or where to go instead
 */
function close(target, from, message) {
  return from.map((room) => ({
    target,
    from: room,
    except: open[room] ?? [],
    message,
  }));
}

const surface = ["./app/routes", "./app/ui", "./app/web", "./app/server", "./app/demo", "./app/device"];

export const zones = [
  ...close(
    "./app/i18n",
    [...surface, "./app/domain", "./app/access", "./db", "./emails"],
    "app/i18n is a leaf.",
  ),
  // The guards alone know sessions and visits; the rest of access is data and pure functions.
  ...close(
    "./app/access/!(guard.server|case-guard.server|own-page-guard.server).ts",
    [...surface, "./app/domain", "./db", "./emails"],
    "app/access is a leaf.",
  ),
  ...close(
    "./app/access",
    ["./app/routes", "./app/ui", "./app/server", "./app/demo", "./emails"],
    "app/access is a leaf.",
  ),
  ...close(
    "./db",
    [...surface, "./app/domain", "./app/access", "./emails"],
    "db imports nothing of app but app/i18n.",
  ),
  ...close(
    "./emails",
    [...surface, "./app/domain", "./app/access", "./db"],
    "emails gets what it needs handed in.",
  ),
  ...close("./app/domain", surface, "The domain knows no pages, no process and no demo."),
  ...close(
    "./app/ui",
    ["./app/routes", "./app/server", "./app/demo", "./db", "./emails"],
    "Components get their data handed in.",
  ),
  ...close(
    "./app/web",
    ["./app/routes", "./app/server", "./app/demo", "./emails"],
    "app/web serves the routes.",
  ),
  // It runs in the browser: a file of the domain that names `.server` would not even build.
  ...close(
    "./app/device",
    ["./app/routes", "./app/web", "./app/server", "./app/demo", "./db", "./emails"],
    "app/device runs in the browser alone.",
  ),
  ...close(
    "./app/worker",
    [
      "./app/routes",
      "./app/ui",
      "./app/web",
      "./app/server",
      "./app/demo",
      "./app/access",
      "./db",
      "./emails",
    ],
    "app/worker runs beside the pages, and knows what lies on the device alone.",
  ),
  ...close("./app/routes", ["./app/server", "./db"], "A route calls one domain verb."),
  // The demo's post office page reads the demo's own mail folder.
  ...close("./app/routes/!(demo)/**", ["./emails"], "A route calls one domain verb."),
  ...close("./app/demo", ["./app/routes", "./db"], "The demo is made by the domain's own verbs."),
  ...close("./app", ["./tests"], "The product does not know its tests."),
  ...close("./db", ["./tests"], "The product does not know its tests."),
  ...close("./emails", ["./tests"], "The product does not know its tests."),
];
