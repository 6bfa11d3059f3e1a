import { telHref } from "~/app/domain/rules/phone";
import type { AddressTrouble as Trouble } from "~/app/domain/mail/addresses/trouble.server";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Link } from "~/app/ui/link";
import { AddressTrouble, WorksAgain } from "~/app/ui/address-trouble";
import { List, ListItem } from "~/app/ui/list";
import { MailAddress } from "~/app/ui/mail-address";

type Person = {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  source: string | null;
  saysNo: boolean;
  trouble: Trouble | null;
};

const tap = "inline-flex min-h-tap items-center text-bridge underline";

/** The people at a firm: to call, to see the address of, to put right. */
export function PeopleAtFirm({
  firmId,
  people,
  mayWrite,
}: {
  firmId: string;
  people: Person[];
  mayWrite: boolean;
}) {
  const t = useText(firmsText).page;
  if (people.length === 0) return <p className="text-ink-soft">{t.noPeople}</p>;
  return (
    <List label={t.people}>
      {people.map((person) => (
        <ListItem
          key={person.id}
          title={person.name}
          aside={person.title}
          action={
            mayWrite && (
              <div className="flex flex-wrap items-center gap-x-4">
                <Link to={`/virksomheder/${firmId}/kontaktpersoner/${person.id}`} className={tap}>
                  <span aria-hidden="true">{t.editShort}</span>
                  <span className="sr-only">{t.editPerson(person.name)}</span>
                </Link>
                {person.trouble && <WorksAgain firmId={firmId} contactId={person.id} />}
              </div>
            )
          }
        >
          <span className="flex flex-wrap gap-x-6">
            <Phone phone={person.phone} />
            {person.email && (
              <a href={`mailto:${person.email}`} className={tap}>
                <MailAddress address={person.email} />
              </a>
            )}
          </span>
          {person.saysNo && <span className="block font-semibold text-stop">{t.saysNo}</span>}
          {person.trouble && <AddressTrouble trouble={person.trouble} />}
          {person.source && <span className="block">{t.from(person.source)}</span>}
        </ListItem>
      ))}
    </List>
  );
}

function Phone({ phone }: { phone: string | null }) {
  const t = useText(firmsText).page;
  if (!phone) return null;
  const href = telHref(phone);
  return href ? (
    <a href={href} className={tap}>
      {t.call(phone)}
    </a>
  ) : (
    <span className="inline-flex min-h-tap items-center">{phone}</span>
  );
}
