import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { FoundFirms } from "./found-firms";
import { Part } from "./parts";
import type { ProfileParts } from "./profile-parts.server";
import { iso, Said, useSide } from "./side-words";

/** "Ikke disse": firms that may not see the text, whatever else is agreed, until the candidate lets them in. */
export function NotThese({ parts, mayExcept }: { parts: ProfileParts; mayExcept: boolean }) {
  const { words } = useSide();
  const t = words.consents;
  const { held, found, asked } = parts;
  if (!mayExcept && held.length === 0) return null;
  return (
    <Part title={t.notThem}>
      {held.length > 0 && (
        <form method="post" action="/min-side/samtykker/profil/ikke">
          <h3>{t.mayNotNow}</h3>
          <ul className="side-lines">
            {held.map(({ id, name }) => (
              <li key={id} className="py-3">
                <bdi className="font-semibold">{name}</bdi>
                <div className="mt-2">
                  <Button kind="secondary" name="letIn" value={id}>
                    <span>
                      <Said>{t.letIn(iso(name))}</Said>
                    </span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </form>
      )}
      {mayExcept && (
        <form method="get" className="side-form">
          <Field
            name="q"
            label={t.firmName}
            help={t.notThemHelp}
            defaultValue={asked.find}
            autoComplete="off"
          />
          <Button kind="secondary">{t.find}</Button>
        </form>
      )}
      {mayExcept && asked.find !== "" && (
        <form method="post" action="/min-side/samtykker/profil/ikke" className="side-form">
          <FoundFirms name="except" found={found} />
        </form>
      )}
    </Part>
  );
}
