/** How much there is of each kind of thing about somebody. */
export type ErasureCounts = Partial<
  Record<
    | "profile"
    | "notes"
    | "sharedNotes"
    | "followUps"
    | "introductions"
    | "mails"
    | "cases"
    | "ownPage"
    | "consents"
    | "answers"
    | "conversations"
    | "refusals"
    | "auditRows",
    number
  >
>;

type Thing = keyof ErasureCounts;

/** What becomes of one kind of thing, and why what stays may stay: the page has the words. */
export type PlanLine = {
  thing: Thing;
  count: number;
  fate: "goes" | "without-name" | "stays";
  ground?: "others" | "proof" | "disclosure" | "no" | "accountability";
};

const fates: Record<Thing, Omit<PlanLine, "thing" | "count">> = {
  profile: { fate: "goes" },
  notes: { fate: "goes" },
  followUps: { fate: "goes" },
  introductions: { fate: "goes" },
  mails: { fate: "goes" },
  ownPage: { fate: "goes" },
  answers: { fate: "goes" },
  // They are about a firm or another person, too.
  sharedNotes: { fate: "without-name", ground: "others" },
  conversations: { fate: "without-name", ground: "others" },
  // GDPR article 17(3)(e), and article 7(1): that there was a consent has to be shown as long as it can be asked.
  consents: { fate: "without-name", ground: "proof" },
  // GDPR article 5(2) and article 19: to whom something was given, and that they were told of the erasure.
  cases: { fate: "without-name", ground: "disclosure" },
  // GDPR article 21(3): a no can only be kept by knowing the address.
  refusals: { fate: "stays", ground: "no" },
  // GDPR article 5(2): who saw what and when, by ids that lead to nobody.
  auditRows: { fate: "without-name", ground: "accountability" },
};

/** What an erasure will do with what there is: what goes first, then what is left without a name, then what stays. */
export function planErasure(counts: ErasureCounts): PlanLine[] {
  const order = ["goes", "without-name", "stays"];
  return (Object.entries(fates) as [Thing, (typeof fates)[Thing]][])
    .map(([thing, fate]) => ({ thing, count: counts[thing] ?? 0, ...fate }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
}
