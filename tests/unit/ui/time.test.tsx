import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LocaleContext } from "~/app/i18n/use-text";
import { NowContext } from "~/app/ui/now";
import { Day, Time } from "~/app/ui/time";
import { Timeline, TimelineEntry } from "~/app/ui/timeline";
import { Waiting } from "~/app/ui/waiting";

const now = new Date("2026-11-22T13:05:00Z");

function render(page: JSX.Element, locale: "da" | "en" = "da"): string {
  return renderToStaticMarkup(
    <LocaleContext.Provider value={locale}>
      <NowContext.Provider value={now}>{page}</NowContext.Provider>
    </LocaleContext.Provider>,
  );
}

it("a time is human words with the exact one on hover and for screen readers", () => {
  const html = render(<Time at="2026-11-21T08:05:00.000Z" clock />);
  expect(html).toContain('dateTime="2026-11-21T08:05:00.000Z"');
  expect(html).toContain('title="lørdag den 21. november 2026 kl. 9.05"');
  expect(html).toContain("i går kl. 9.05<");
  expect(html).toContain('class="sr-only"> (lørdag den 21. november 2026 kl. 9.05)');
});

it("a day needs no clock", () => {
  expect(render(<Day date="2026-11-24" />)).toContain(">på tirsdag<");
});

it("waiting says since when and for how many working hours", () => {
  const since = new Date("2026-11-17T09:00:00Z");
  const text = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s/g, " ");
  expect(text(render(<Waiting since={since} hours={6.2} workday={8} />))).toBe(
    "Venter på dit svar siden tirsdag, 6 arbejdstimer",
  );
  expect(text(render(<Waiting since={since} hours={30} workday={8} who="us" />, "en"))).toBe(
    "Waiting for our answer since Tuesday, 3 working days",
  );
});

it("the last entry of a thread keeps its arch open while an answer is missing", () => {
  const html = render(
    <Timeline label="Henvendelse">
      <TimelineEntry title="Karen spurgte" at={now} />
      <TimelineEntry title="Birthe svarede" at={now} side="them" open />
    </Timeline>,
  );
  expect(html).toMatch(/^<ol aria-label="Henvendelse"/);
  expect(html.match(/data-open="true"/g)).toHaveLength(1);
  expect(html).toContain('data-side="them"');
});
