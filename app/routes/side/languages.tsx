import { candidateLocales, sideOf } from "~/app/i18n/side/registry";
import { useSide } from "./side-words";

/** The languages to choose among, each in its own words. Where the page is open the choice is kept. */
export function Languages({ closed, here }: { closed?: boolean; here?: string }) {
  const { words: t, locale } = useSide();
  const choices = candidateLocales.map((code) => ({ code, ...sideOf(code) }));
  return (
    <footer id="sprog" className="side-languages" data-quiet>
      <h2>{t.changeLanguage}</h2>
      {closed ? (
        <ul>
          {choices.map(({ code, name, dir }) => (
            <li key={code}>
              <a
                href={`${here ?? ""}?sprog=${code}`}
                lang={code}
                dir={dir}
                className="button button-secondary"
                aria-current={code === locale ? "true" : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <form method="post" action="/min-side/sprog">
          {choices.map(({ code, name, dir }) => (
            <button
              key={code}
              name="locale"
              value={code}
              lang={code}
              dir={dir}
              className="button button-secondary"
              aria-pressed={code === locale}
            >
              {name}
            </button>
          ))}
        </form>
      )}
    </footer>
  );
}
