import type { GroupActor } from "~/app/access/actor";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  contactParticipants,
  contacts,
  followUps,
  introductionSteps,
  messages,
} from "~/db/schema/index.server";

const DAY_MS = 86_400_000;
const ROWS_AT_A_TIME = 50;

/** Contacts with a firm, one a day from 2021 on, put straight into the tables. */
export async function insertContacts(actor: GroupActor, firmId: string, count: number): Promise<void> {
  const { groupId, userId } = actor;
  const rows = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    at: new Date(Date.UTC(2021, 0, 1) + (n * DAY_MS) / 8),
  }));
  for (let n = 0; n < rows.length; n += ROWS_AT_A_TIME) {
    const some = rows.slice(n, n + ROWS_AT_A_TIME);
    await transact(async (tx) => {
      await tx.insert(contacts).values(
        some.map(({ id, at }) => ({
          id,
          groupId,
          kind: "call" as const,
          at,
          writtenBy: userId,
          createdAt: at,
        })),
      );
      await tx.insert(contactParticipants).values(
        some.map(({ id, at }) => ({
          id: newId(),
          groupId,
          contactId: id,
          kind: "firm" as const,
          firmId,
          at,
        })),
      );
    });
  }
}

/** Mails in a thread, promises kept and steps of an introduction, as many of each, in the years from 2021 on. */
export async function insertOthers(
  actor: GroupActor,
  of: { firmId: string; threadId: string; introductionId: string },
  count: number,
): Promise<void> {
  const { groupId, userId } = actor;
  const { firmId, threadId, introductionId } = of;
  const times = Array.from({ length: count }, (_, n) => new Date(Date.UTC(2021, 0, 1, 1) + (n * DAY_MS) / 8));
  for (let n = 0; n < times.length; n += ROWS_AT_A_TIME) {
    const some = times.slice(n, n + ROWS_AT_A_TIME);
    const common = { groupId, firmId };
    await transact(async (tx) => {
      await tx.insert(messages).values(
        some.map((at) => ({
          ...{ ...common, id: newId(), threadId, at, text: "Vi vender tilbage." },
          ...{ direction: "in" as const, via: "mail" as const },
        })),
      );
      await tx.insert(followUps).values(
        some.map((doneAt) => ({
          ...{ ...common, id: newId(), dueOn: "2021-01-01", assignedTo: userId, createdBy: userId },
          ...{ createdAt: doneAt, doneAt, doneBy: userId },
        })),
      );
      await tx.insert(introductionSteps).values(
        some.map((at) => ({
          ...common,
          id: newId(),
          introductionId,
          kind: "met" as const,
          at,
          byUserId: userId,
        })),
      );
    });
  }
}
