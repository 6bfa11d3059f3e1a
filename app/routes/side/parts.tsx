import type { ReactNode } from "react";
import type { FormReply } from "~/app/web/forms.server";
import { Said, useSide } from "./side-words";

/** A named part of a page. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="side-part">
      <h2>
        <Said>{title}</Said>
      </h2>
      {children}
    </section>
  );
}

/** Lines that lead somewhere, or only tell. */
export function Lines({
  lines,
}: {
  lines: { key: string; to?: string; title: string; under?: ReactNode }[];
}) {
  return (
    <ul className="side-lines">
      {lines.map(({ key, to, title, under }) => {
        const words = (
          <>
            <span className="side-line-title">
              <Said>{title}</Said>
            </span>
            {under && <span className="side-line-under">{under}</span>}
          </>
        );
        return (
          <li key={key}>
            {to ? (
              <a href={to} className="side-line">
                {words}
              </a>
            ) : (
              <div className="side-line">{words}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Facts with their names above them; an empty one says so. */
export function SideFacts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="side-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was wrong with the whole form; what is wrong with a field stands there. */
export function WholeError({ reply }: { reply: FormReply | undefined }) {
  const [error] = reply?.errors[""] ?? [];
  if (!error) return null;
  return (
    <p role="alert" className="side-error">
      {error}
    </p>
  );
}

/** What a text of the group says in Danish, inside a page of any language. */
export function Danish({ children }: { children: ReactNode }) {
  return (
    <div lang="da" dir="ltr">
      {children}
    </div>
  );
}

/** The words of a consent beside the Danish ones, while nobody has reviewed the translation. */
export function WordsToAgree({ words, danish }: { words: string[]; danish: string[] }) {
  const { words: t, locale, reviewer } = useSide();
  return (
    <>
      <div className="side-words">
        {words.map((text) => (
          <p key={text}>
            <Said>{text}</Said>
          </p>
        ))}
      </div>
      {locale !== "da" &&
        (reviewer ? (
          <p className="side-soft">
            <Said>{t.reviewedBy(reviewer)}</Said>
          </p>
        ) : (
          <div className="side-danish">
            <p>{t.notReviewed}</p>
            <h3 className="mt-3">{t.inDanish}</h3>
            <Danish>
              {danish.map((text) => (
                <p key={text} className="mt-1">
                  {text}
                </p>
              ))}
            </Danish>
          </div>
        ))}
    </>
  );
}
