import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Facts } from "~/app/ui/facts";
import type { FormReply } from "~/app/web/forms.server";

const isStale = (reply: FormReply | undefined) => Boolean(reply?.errors[""]);

/**
 * The version a form posts: after a refusal for another reason the one it showed from the start, so that
 * somebody else's save is still noticed; once told of that save, the one that is stored now.
 */
export function shownVersion(reply: FormReply | undefined, stored: number): number {
  return reply && !isStale(reply) ? Number(reply.values.version) : stored;
}

type MeanwhileProps = {
  reply: FormReply | undefined;
  stored: Record<string, unknown>;
  /** The fields that are compared, with their names on the page. */
  labels: Record<string, string>;
};

/** What somebody else saved meanwhile, where it differs from what is typed below. */
export function Meanwhile({ reply, stored, labels }: MeanwhileProps) {
  const t = useText(firmsText).form;
  if (!reply || !isStale(reply)) return null;
  const facts = Object.entries(labels)
    .map(([name, label]) => {
      const now = stored[name];
      return {
        label,
        value: typeof now === "number" ? String(now) : typeof now === "string" ? now : "–",
        name,
      };
    })
    .filter(({ name, value }) => (value === "–" ? "" : value) !== (reply.values[name] ?? ""));
  if (facts.length === 0) return null;
  return (
    <section aria-label={t.seeLatest} className="mb-6 max-w-read rounded-sm bg-sheet px-4 py-3">
      <h2 className="text-base">{t.seeLatest}</h2>
      <Facts facts={facts} />
    </section>
  );
}
