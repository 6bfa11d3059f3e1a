import { chooseLetters } from "~/app/domain/letters/letter-wishes.server";
import { isMondayLetterDay } from "~/app/domain/letters/letter-times";
import { sendLetters } from "~/app/domain/letters/send-letters.server";
import { noticeQuiet } from "~/app/domain/quiet/notice-quiet.server";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, today } from "~/app/domain/rules/plain-date";
import type { Cast } from "./people.server";

/** Half past seven on the latest day of a Monday letter. */
function latestLetter(): Date {
  let day = today();
  while (!isMondayLetterDay(day)) day = addDays(day, -1);
  return instantInCopenhagen(`${day}T07:30`) ?? new Date();
}

/** What the worker would have done by now: notices of the quiet ones, this week's Monday letter, a reminder. */
export async function followUp({ kirsten }: Cast): Promise<void> {
  await noticeQuiet();
  const morning = instantInCopenhagen(`${today()}T07:30`) ?? new Date();
  await chooseLetters(
    kirsten,
    { remindHour: 7, mondayLetter: true },
    new Date(morning.getTime() - 3_600_000),
  );
  await sendLetters(latestLetter());
  await sendLetters(morning);
}
