import { caseWordsText } from "~/app/i18n/case-words";
import { sendingOnText } from "~/app/i18n/sending-on";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { Select } from "~/app/ui/select";

type Choice = { key: string; name: string };
type WhereToProps = {
  page: {
    receivers: (Choice & { joined: boolean })[];
    receiver: (Choice & { joined: boolean }) | null;
    offers: Choice[];
    offer: Choice | null;
    find: string;
  };
};

/** To whom, and with which firm's offer: chosen by address (GET), before what is sent. */
export function WhereTo({ page }: WhereToProps) {
  const cases = useText(caseWordsText);
  const sendingOn = useText(sendingOnText);
  const t = sendingOn;
  const { receivers, receiver, offers, offer, find } = page;
  const named = ({ key, name, joined }: Choice & { joined: boolean }) => ({
    value: key,
    label: joined ? name : `${name} (${t.paper})`,
  });
  const searched = find !== "" && !offer;
  return (
    <>
      <Facts
        facts={[
          { label: t.to, value: receiver && named(receiver).label },
          { label: t.offer, value: offer?.name ?? cases.noFirm },
        ]}
      />
      <Fold title={t.change} open={!receiver || searched}>
        <StackForm method="get">
          {receivers.length > 1 ? (
            <Select
              name="modtager"
              label={t.to}
              defaultValue={receiver?.key}
              options={receivers.map(named)}
            />
          ) : (
            <input type="hidden" name="modtager" value={receiver?.key ?? ""} />
          )}
          <Select
            name="tilbud"
            label={t.offer}
            help={t.offerHelp}
            empty={cases.noFirm}
            defaultValue={offer?.key ?? (searched ? offers.at(-1)?.key : "")}
            options={offers.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Field name="q" type="text" label={t.findFirm} optional defaultValue={find} maxLength={200} />
          <Button kind="secondary">{t.choose}</Button>
        </StackForm>
      </Fold>
    </>
  );
}
