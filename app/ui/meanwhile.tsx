import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import type { FormReply } from "~/app/web/forms.server";
import { Facts } from "./facts";

const toldOfAnother = (reply: FormReply | undefined) => Boolean(reply?.errors[""]);

/**
 * The version an editing form posts: after a refusal, or a sign-in on the way, the one it showed from the start,
 * so that somebody else's save is still noticed; once told of that save, the one that is stored now.
 * @param typed what was typed before the sign-in, if anything
 */
export function versionToPost(
  reply: FormReply | undefined,
  stored: number,
  typed?: FormReply["values"] | null,
): number {
  const kept = reply ? !toldOfAnother(reply) && reply.values : typed;
  const shown = kept ? Number(kept.version) : stored;
  return Number.isInteger(shown) ? shown : stored;
}

type MeanwhileProps = {
  reply: FormReply | undefined;
  /** What is stored now, by field name. */
  stored: Record<string, string | null | undefined>;
  /** The fields that are compared, with their names on the page. */
  labels: Record<string, string>;
};

/** What somebody else saved meanwhile, where it differs from what is typed below. */
export function Meanwhile({ reply, stored, labels }: MeanwhileProps) {
  const t = useText(coreText);
  if (!reply || !toldOfAnother(reply)) return null;
  const facts = Object.entries(labels)
    .filter(([name]) => (stored[name] ?? "") !== (reply.values[name] ?? ""))
    .map(([name, label]) => ({ label, value: stored[name] || "–" }));
  if (facts.length === 0) return null;
  return (
    <section aria-label={t.meanwhile} className="mb-6 max-w-read rounded-sm bg-sheet px-4 py-3">
      <h2 className="text-base">{t.meanwhile}</h2>
      <Facts facts={facts} />
    </section>
  );
}
