/** What a delivery report's machine-readable part (RFC 3464) says of one recipient. */
export type StatusGroup = {
  recipient: string | null;
  action: string | null;
  status: string | null;
  diagnostic: string;
};

const mostGroups = 50;

/**
 * The recipients of an RFC 3464 status part; fields of the whole message, which some servers write without a
 * blank line between, count for the recipient they stand with. Groups that name no recipient and no
 * status are left out.
 */
export function statusGroups(part: string): StatusGroup[] {
  const text = part
    .slice(0, 50_000)
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ");
  const groups: StatusGroup[] = [];
  for (const block of text.split(/\n\n+/).slice(0, mostGroups)) {
    const fields = new Map<string, string>();
    for (const line of block.split("\n")) {
      const colon = line.indexOf(":");
      if (colon < 1 || colon > 40) continue;
      const name = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(name)) fields.set(name, line.slice(colon + 1, 2000).trim());
    }
    const recipient =
      addressIn(fields.get("final-recipient") ?? "") ?? addressIn(fields.get("original-recipient") ?? "");
    const group = {
      recipient,
      action: fields.get("action")?.toLowerCase() ?? null,
      status: /([245]\.\d{1,3}\.\d{1,3})/.exec(fields.get("status") ?? "")?.[1] ?? null,
      diagnostic: fields.get("diagnostic-code") ?? "",
    };
    if (group.recipient !== null || group.status !== null || group.action !== null) groups.push(group);
  }
  return groups;
}

/** The first mail address in a text of bounded length. */
export function addressIn(text: string): string | null {
  return (
    /[^\s<>@();:,"'=]{1,64}@[^\s<>@();:,"']{1,190}\.[a-z0-9-]{2,}/i.exec(text.slice(0, 5000))?.[0] ?? null
  );
}
