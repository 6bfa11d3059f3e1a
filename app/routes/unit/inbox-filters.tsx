import { inboxParts, type InboxPart } from "~/app/domain/handovers/kinds";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { FilterLinks } from "~/app/ui/filter-links";

type FiltersProps = {
  part: InboxPart | null;
  mine: boolean;
  counts: Record<InboxPart, number>;
  isVisitor: boolean;
};

/** The parts of the inbox with how many lie in each, and whose. */
export function InboxFilters({ part, mine, counts, isVisitor }: FiltersProps) {
  const t = useText(unitText).inbox.parts;
  const desk = useText(unitDeskText).filters;
  const address = (shown: InboxPart | null, own: boolean) => {
    const query = new URLSearchParams({ ...(shown ? { vis: shown } : {}), ...(own ? { hvis: "mine" } : {}) });
    return `?${query.toString()}`;
  };
  return (
    <>
      <FilterLinks
        label={desk.label}
        options={[
          { to: address(null, mine), name: desk.all, current: part === null },
          ...inboxParts.map((one) => ({
            to: address(one, mine),
            name: `${t[one]} (${counts[one]})`,
            current: part === one,
          })),
        ]}
      />
      {!isVisitor && (
        <FilterLinks
          label={desk.whose}
          options={[
            { to: address(part, false), name: desk.everybody, current: !mine },
            { to: address(part, true), name: desk.mine, current: mine },
          ]}
        />
      )}
    </>
  );
}
