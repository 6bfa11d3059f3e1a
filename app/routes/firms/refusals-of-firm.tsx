import { Link } from "@remix-run/react";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { HeedIcon } from "~/app/ui/icons";
import { Quote } from "~/app/ui/quote";
import { Time } from "~/app/ui/time";

type Refusal = {
  id: string;
  scope: "address" | "workplace" | "firm";
  email: string | null;
  words: string | null;
  notedAt: Date;
  notedBy: string | null;
};

/** Each no in force, in words, above everything else on a firm's page. */
export function RefusalsOfFirm({
  firmId,
  refusals,
  mayLift,
}: {
  firmId: string;
  refusals: Refusal[];
  mayLift: boolean;
}) {
  const t = useText(firmsText).page;
  return refusals.map((refusal) => (
    <section key={refusal.id} className="mb-6 max-w-read border-l-4 border-stop bg-stop-wash px-4 py-3">
      <h2 className="flex gap-2 text-base">
        <HeedIcon />
        <span className="min-w-0 break-words">
          {refusal.scope === "address" ? t.refusals.address(refusal.email ?? "") : t.refusals[refusal.scope]}
        </span>
      </h2>
      <p>
        {refusal.notedBy ? t.notedBy(refusal.notedBy) : t.saidThemselves}, <Time at={refusal.notedAt} />
      </p>
      {refusal.words && (
        <div className="mt-2">
          <Quote text={refusal.words} />
        </div>
      )}
      {mayLift && (
        <Link
          to={`/virksomheder/${firmId}/nej/${refusal.id}`}
          className="inline-flex min-h-tap items-center text-bridge underline"
        >
          {t.lift}
        </Link>
      )}
    </section>
  ));
}
