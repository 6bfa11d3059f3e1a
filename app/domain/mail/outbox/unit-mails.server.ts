import { and, eq } from "drizzle-orm";
import { askableCases } from "~/app/domain/handovers/open-outcomes.server";
import { linkToken, pageUrl } from "~/app/domain/links/link.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { startOfDay } from "~/app/domain/unit-letters/letter-days";
import { waitingLetterOf } from "~/app/domain/unit-letters/waiting-letter.server";
import { humanPlainDate } from "~/app/i18n/dates";
import { mailroomText } from "~/app/i18n/mailroom";
import { mailUnitsText } from "~/app/i18n/mail-units";
import type { Database } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { organisations, unitLetters } from "~/db/schema/index.server";
import { there, Unsendable, type OutgoingRow } from "./outgoing.server";

/** The letter's own row with its unit's name. @throws Unsendable when there is none */
async function letterOf(db: Database, mail: OutgoingRow) {
  const [row] = await db
    .select({ unitId: unitLetters.unitId, day: unitLetters.day, unit: organisations.name })
    .from(unitLetters)
    .innerJoin(organisations, eq(organisations.id, unitLetters.unitId))
    .where(
      and(
        eq(unitLetters.id, mail.about.letterId ?? ""),
        eq(unitLetters.unitId, (mail.organisationId ?? "") as UnitId),
      ),
    );
  const secret = linkToken(there(mail.about.linkTokenId));
  return { ...there(row), inbox: `/modtag/indbakke/${secret}` };
}

/** The letters that go to units by themselves, and the one about a unit that has left: nothing about a person. */
export const unitMails = {
  "unit-waiting": async (db: Database, mail: OutgoingRow) => {
    const { unitId, day, unit, inbox } = await letterOf(db, mail);
    const content = await waitingLetterOf(db, unitId, startOfDay(day));
    if (!content) throw new Unsendable("answered-meanwhile");
    const { steps } = mailroomText[mail.locale];
    const cases = content.cases.map(({ step, firm, group, since }) => {
      const when = humanPlainDate(plainDateAt(since), mail.createdAt, mail.locale);
      return mailUnitsText[mail.locale].line(steps[step], firm ?? "", group, when);
    });
    return { props: { unit, cases, more: content.more, link: pageUrl(inbox) }, sender: null };
  },

  "unit-outcomes": async (db: Database, mail: OutgoingRow) => {
    const { unitId, day, unit, inbox } = await letterOf(db, mail);
    const count = (await askableCases(db, unitId, new Date(), { before: startOfDay(day) })).length;
    if (count === 0) throw new Unsendable("answered-meanwhile");
    return { props: { unit, count, link: pageUrl(`${inbox}?til=resultater`) }, sender: null };
  },

  "unit-left": async (db: Database, mail: OutgoingRow) => {
    const [unit] = await db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, there(mail.about.unitId)));
    return { props: { unit: there(unit).name, link: pageUrl("/sendt-videre?vis=closed") }, sender: null };
  },
};
