import { useCallback, useEffect, useState } from "react";
import type { Device, Entry } from "~/app/device/device";
import { deviceHere } from "~/app/device/here";
import { onUnsentChanged } from "~/app/device/unsent-channel";
import { pocketText } from "~/app/i18n/pocket";
import { useText } from "~/app/i18n/use-text";
import { announce } from "~/app/ui/announce";
import { Button } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { OutboxLine } from "./outbox-line";
import { SentLine } from "./sent-line";

type Lying = (Entry & { readable: boolean })[];
type Held = { device: Device; entries: Lying; sent: Lying; others: number };

/** So many of those that were sent in the last day are shown. */
const MOST_SENT = 25;

/** What lies in this phone's outbox, read anew whenever it changes. */
function useOutbox(): Held | null | undefined {
  const [held, setHeld] = useState<Held | null>();
  const reread = useCallback(() => {
    void deviceHere().then(async (device) => {
      if (!device) return setHeld(null);
      const [all, others] = await Promise.all([device.entries(), device.ofOthers()]);
      const isSent = ({ state }: Entry) => state === "sent";
      const sent = all.filter(isSent).slice(-MOST_SENT).reverse();
      setHeld({ device, entries: all.filter((one) => !isSent(one)), sent, others });
    });
  }, []);
  useEffect(() => {
    reread();
    return onUnsentChanged(reread);
  }, [reread]);
  return held;
}

/** The list of what is not sent, and the button that sends it now. */
export default function Outbox() {
  const held = useOutbox();
  const t = useText(pocketText);
  const [said, setSaid] = useState("");
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (held === undefined) return null;
  if (held === null) return <p>{t.noStorage}</p>;
  const { device, entries, sent, others } = held;
  const waiting = entries.filter(({ state }) => state === "waiting").length;

  const send = async () => {
    setLeft(waiting);
    const counting = setInterval(() => {
      void device.entries().then((now) => setLeft(now.filter(({ state }) => state === "waiting").length));
    }, 300);
    const result = await device.send();
    clearInterval(counting);
    setLeft(null);
    const words = t.page.outcome;
    setSaid(
      result.outcome === "done" && result.refused > 0 ? words.some(result.refused) : words[result.outcome],
    );
  };

  return (
    <>
      {said && <p className="mb-6 max-w-read border-l-4 border-bridge bg-sheet px-4 py-3">{said}</p>}
      {entries.length === 0 && others === 0 && <Empty title={t.page.noneTitle}>{t.page.none}</Empty>}
      {entries.length > 0 && (
        <Section title={t.page.list}>
          <List label={t.page.list}>
            {entries.map((entry) => (
              <OutboxLine key={entry.id} entry={entry} onDiscard={() => void device.dropEntry(entry.id)} />
            ))}
          </List>
        </Section>
      )}
      {waiting > 0 && (
        <div className="mt-6">
          <Button type="button" wide onClick={() => void send()}>
            {left === null ? t.page.send : t.page.sending(left)}
          </Button>
        </div>
      )}
      {sent.length > 0 && (
        <Section title={t.page.sentList}>
          <List label={t.page.sentList}>
            {sent.map((entry) => (
              <SentLine key={entry.id} entry={entry} />
            ))}
          </List>
        </Section>
      )}
      {others > 0 && <p className="mt-6 max-w-read text-ink-soft">{t.page.others(others)}</p>}
    </>
  );
}
