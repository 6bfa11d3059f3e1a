import { Link } from "@remix-run/react";
import type { Needed } from "~/app/domain/handovers/needs";
import { casePacketText } from "~/app/i18n/case-packet";
import { sendingText } from "~/app/i18n/sending";
import { useText } from "~/app/i18n/use-text";
import { DoneIcon } from "~/app/ui/icons";

type NeedsProps = { needs: Needed[]; candidateId: string; firmId: string | null; isPreview?: boolean };

/** Where a thing that is missing can be filled in; null where that is further down on the same page. */
function placeOf({ at }: Needed, candidateId: string, firmId: string | null): string | null {
  if (at === "candidate") return `/kandidater/${candidateId}/rediger`;
  if (at === "firm" && firmId) return `/virksomheder/${firmId}/rediger`;
  return at === "contact" && firmId ? `/virksomheder/${firmId}` : null;
}

/** What a unit usually needs, a line each: there, or missing with the way to fill it in. */
export function NeedsList({ needs, candidateId, firmId, isPreview }: NeedsProps) {
  const { fields } = useText(casePacketText);
  const t = useText(sendingText).needs;
  const words: Record<string, string> = { ...fields, ...t.fields };
  const ordered = [...needs.filter(({ has }) => !has), ...needs.filter(({ has }) => has)];
  return (
    <ul className="list-none">
      {ordered.map((need) => {
        const to = placeOf(need, candidateId, firmId);
        return (
          <li key={need.field} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
            <span className="min-w-0 flex-1 py-1">
              {need.has && <DoneIcon />} {words[need.field]}
              <span className="text-ink-soft">: {need.has ? t.has : t.missing}</span>
            </span>
            {!need.has && to && (
              <Link to={to} className="inline-flex min-h-tap items-center text-bridge underline">
                {t.fill}
                <span className="sr-only"> ({words[need.field]})</span>
              </Link>
            )}
            {!need.has && need.at === "form" && !isPreview && (
              <a
                href={`#f-${need.field}`}
                className="inline-flex min-h-tap items-center text-bridge underline"
              >
                {t.below}
                <span className="sr-only"> ({words[need.field]})</span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
