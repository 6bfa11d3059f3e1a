import { Form } from "@remix-run/react";
import type { Partner, PartnerLink } from "~/app/domain/organisations/links.server";
import { Button } from "~/app/ui/button";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

type PartnersProps = {
  words: {
    linked: string;
    asking: string;
    asked: string;
    accept: string;
    decline: string;
    takeBack: string;
    end: string;
    others: string;
    othersNone: string;
    propose: string;
  };
  links: PartnerLink[];
  others: Partner[];
  errors?: Record<string, string[]>;
  mayChange: boolean;
};

/** Who works with whom: those who ask first, then those who do, those who were asked, and who else there is. */
export function Partners({ words: t, links, others, errors, mayChange }: PartnersProps) {
  const inState = (state: PartnerLink["state"]) => links.filter((link) => link.state === state);
  const parts = [
    { title: t.asking, lines: inState("proposed-by-them"), yes: t.accept, no: t.decline },
    { title: t.linked, lines: inState("linked"), yes: null, no: t.end },
    { title: t.asked, lines: inState("proposed-by-us"), yes: null, no: t.takeBack },
  ];
  return (
    <>
      <FormErrors errors={errors} />
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines, yes, no }) => (
          <Section key={title} title={title}>
            <List label={title}>
              {lines.map((link) => (
                <ListItem
                  key={link.linkId}
                  title={link.name}
                  aside={<Time at={link.since} />}
                  action={
                    mayChange && (
                      <>
                        {yes && (
                          <Change label={yes} values={{ intent: "accept", linkId: link.linkId }} primary />
                        )}
                        <Change label={no} values={{ intent: "end", linkId: link.linkId }} />
                      </>
                    )
                  }
                >
                  {link.municipality}
                </ListItem>
              ))}
            </List>
          </Section>
        ))}
      {mayChange && (
        <Section title={t.others}>
          {others.length === 0 && <p className="text-ink-soft">{t.othersNone}</p>}
          <List label={t.others}>
            {others.map((other) => (
              <ListItem
                key={other.id}
                title={other.name}
                action={<Change label={t.propose} values={{ intent: "propose", organisationId: other.id }} />}
              >
                {other.municipality}
              </ListItem>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

function Change({
  label,
  values,
  primary,
}: {
  label: string;
  values: Record<string, string>;
  primary?: boolean;
}) {
  return (
    <Form method="post">
      <HiddenFields values={values} />
      <Button kind={primary ? "primary" : "quiet"}>{label}</Button>
    </Form>
  );
}
