import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { mondayLetterOf } from "~/app/domain/letters/monday-letter.server";
import { reminderOf } from "~/app/domain/letters/reminder.server";
import { ensureStopLink, type StopPurpose } from "~/app/domain/letters/stop-link.server";
import { portfolioKinds } from "~/app/domain/portfolio/portfolio.server";
import { linkToken, pageUrl } from "~/app/domain/links/link.server";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { humanPlainDate } from "~/app/i18n/dates";
import { portfolioText } from "~/app/i18n/portfolio";
import { mailLettersText } from "~/app/i18n/mail-letters";
import { transact, type Database } from "~/db/client.server";
import { letters, memberships, organisations, portfolios, users } from "~/db/schema/index.server";
import { groupOf, there, Unsendable, type OutgoingRow } from "./outgoing.server";

const giver = alias(users, "giver");

/** The letter's own row and whose it is. @throws Unsendable when there is none */
async function letterOf(db: Database, mail: OutgoingRow) {
  const [row] = await db
    .select({
      userId: letters.userId,
      day: letters.day,
      membershipId: memberships.id,
      group: organisations.name,
    })
    .from(letters)
    .innerJoin(
      memberships,
      and(eq(memberships.userId, letters.userId), eq(memberships.organisationId, letters.groupId)),
    )
    .innerJoin(organisations, eq(organisations.id, letters.groupId))
    .where(and(eq(letters.id, mail.about.letterId ?? ""), eq(letters.groupId, groupOf(mail))));
  return there(row);
}

async function stopLink(purpose: StopPurpose, membershipId: string): Promise<string> {
  const id = await transact((tx) => ensureStopLink(tx, purpose, membershipId));
  return pageUrl(`/ingen-mail/${linkToken(id)}`);
}

/** The days of a letter in words, as they are called on its own day. */
function dayWords(mail: OutgoingRow, day: string) {
  const t = mailLettersText[mail.locale];
  const noon = instantInCopenhagen(`${day}T12:00`) ?? mail.createdAt;
  const call = (other: string) => humanPlainDate(other, noon, mail.locale);
  return {
    t,
    due: (other: string) => (other < day ? t.since(call(other)) : call(other)),
    waiting: (other: string) => t.since(call(other)),
  };
}

/** What has been done since the letter was queued needs no letter any more. */
function stillSo<T>(content: T | null): T {
  if (content === null) throw new Unsendable("answered-meanwhile");
  return content;
}

/** The letters that go to members by themselves: firms' names, days and numbers, nothing of a candidate. */
export const memberMails = {
  "portfolio-given": async (db: Database, mail: OutgoingRow) => {
    const [row] = await db
      .select({ portfolio: portfolios, from: users.name, by: giver.name })
      .from(portfolios)
      .innerJoin(users, eq(users.id, portfolios.fromUserId))
      .innerJoin(giver, eq(giver.id, portfolios.givenBy))
      .where(and(eq(portfolios.id, mail.about.portfolioId ?? ""), eq(portfolios.groupId, groupOf(mail))));
    const { portfolio, from, by } = there(row);
    const counted = portfolioText[mail.locale].counted;
    const counts = portfolioKinds.flatMap((kind) =>
      portfolio[kind] > 0 ? [`- ${counted[kind](portfolio[kind])}`] : [],
    );
    const word = portfolio.word ?? "";
    return {
      props: { name: mail.toName ?? "", by, from, counts, word, link: pageUrl("/") },
      sender: null,
    };
  },

  "member-reminder": async (db: Database, mail: OutgoingRow) => {
    const { userId, day, membershipId } = await letterOf(db, mail);
    const content = stillSo(await reminderOf(db, groupOf(mail), userId, day));
    const words = dayWords(mail, day);
    const stop = await stopLink("no-reminders", membershipId);
    return {
      props: {
        ...{ name: mail.toName ?? "", more: content.more, others: content.others },
        due: content.due.map((one) => words.t.line(one.firm, words.due(one.day))),
        waiting: content.waiting.map((one) => words.t.line(one.firm, words.waiting(one.day))),
        ...{ link: pageUrl("/"), stopLink: stop },
      },
      sender: null,
      automatic: { optOutLink: stop },
    };
  },

  "monday-letter": async (db: Database, mail: OutgoingRow) => {
    const { userId, day, membershipId, group } = await letterOf(db, mail);
    const content = stillSo(await mondayLetterOf(db, groupOf(mail), userId, day));
    const words = dayWords(mail, day);
    const stop = await stopLink("no-monday-letter", membershipId);
    return {
      props: {
        ...content,
        ...{ name: mail.toName ?? "", group },
        waiting: content.waiting.map((one) => words.t.lineOf(one.firm, one.who, words.waiting(one.day))),
        due: content.due.map((one) => words.t.lineOf(one.firm, one.who, words.due(one.day))),
        ...{ link: pageUrl("/?alle=1"), stopLink: stop },
      },
      sender: null,
      automatic: { optOutLink: stop },
    };
  },
};
