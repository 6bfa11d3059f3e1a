/** No person's mail has as many lines; what comes after them keeps its breaks. */
const mostLines = 50_000;

/** Text of format=flowed (RFC 3676) with its soft line breaks undone; quotes keep their marks. */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: string[] = [];
  let openDepth = -1;
  const end = () => {
    if (openDepth >= 0) out.push(`${">".repeat(openDepth)}${openDepth > 0 ? " " : ""}${open.join("")}`);
    open = [];
    openDepth = -1;
  };
  const all = text.replace(/\r\n?/g, "\n");
  let from = 0;
  for (let lines = 0; from <= all.length && lines < mostLines; lines++) {
    const next = all.indexOf("\n", from);
    const to = next < 0 ? all.length : next;
    const line = all.slice(from, to);
    from = to + 1;
    let depth = 0;
    while (depth < line.length && line[depth] === ">") depth++;
    const stuffed = line.slice(depth);
    const content = stuffed.startsWith(" ") ? stuffed.slice(1) : stuffed;
    if (openDepth >= 0 && openDepth !== depth) end();
    const isSignature = content === "-- ";
    if (isSignature) end();
    openDepth = depth;
    const soft = content.endsWith(" ") && !isSignature;
    open.push(soft && delSp ? content.slice(0, -1) : content);
    if (!soft) end();
  }
  end();
  if (from <= all.length) out.push(all.slice(from));
  return out.join("\n");
}
