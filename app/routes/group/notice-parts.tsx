import { telHref } from "~/app/domain/rules/phone";
import { groupText } from "~/app/i18n/group";
import { privacyNoticesText } from "~/app/i18n/privacy-notices";
import { useText } from "~/app/i18n/use-text";
import { Facts } from "~/app/ui/facts";
import { Section } from "~/app/ui/section";

/** The notices by the last part of their address. */
export const noticeAddresses = {
  kandidater: "candidates",
  frivillige: "volunteers",
  medarbejdere: "staff",
} as const;

type Group = {
  name: string;
  phone: string | null;
  controllerName: string | null;
  controllerCvr: string | null;
  email: string | null;
};

/** Who answers for the data, and how they are reached. */
export function WhoAnswers({ group }: { group: Group }) {
  const t = useText(groupText).privacy;
  const { name, phone, controllerName, controllerCvr, email } = group;
  return (
    <Section title={t.who}>
      <p className="mb-3">{controllerName ? t.whoText(controllerName, name) : t.whoMissing(name)}</p>
      <Facts
        facts={[
          { label: t.cvr, value: controllerCvr },
          { label: t.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
          { label: t.phone, value: phone && <a href={telHref(phone) ?? undefined}>{phone}</a> },
        ]}
      />
    </Section>
  );
}

/** The notices for others. */
export function NoticeLinks({ groupId, shown }: { groupId: string; shown: string }) {
  const t = useText(privacyNoticesText);
  const links = [
    { last: "", words: t.toFirms },
    ...Object.entries(noticeAddresses).map(([last, whose]) => ({ last, words: t[whose].link })),
  ].filter(({ last }) => last !== shown);
  return (
    <Section title={t.more}>
      <ul className="list-none">
        {links.map(({ last, words }) => (
          <li key={last}>
            <a
              href={`/privatliv/${groupId}${last && `/${last}`}`}
              className="inline-block py-2.5 text-bridge underline"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
