import { sendUnitLetters } from "~/app/domain/unit-letters/send-unit-letters.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { addHelper } from "~/app/domain/helpers/add-helper.server";
import { isWorkday } from "~/app/domain/letters/letter-times";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, today } from "~/app/domain/rules/plain-date";
import type { Candidates } from "./candidates.server";
import type { Cast } from "./people.server";
import { weekday } from "./story-clock.server";

/** Who stands by Yonas before the municipality, and by Samir. */
export async function noteHelpers({ joergen, kirsten }: Cast, candidates: Candidates): Promise<void> {
  await addHelper(joergen, candidates.yonas, {
    ...{ requestId: newRequestId(), role: "assistant", name: "Jørgen Thorup", phone: "50 00 11 23" },
    ...{ document: "Aftale om at gå med til møder", signedBy: "Yonas", signedOn: weekday(20) },
    keptWhere: "Yonas selv",
  });
  await addHelper(kirsten, candidates.samir, {
    ...{ requestId: newRequestId(), role: "attorney", name: "Kirsten Overgaard", phone: "50 00 11 24" },
    ...{ document: "Fuldmagt til at tale med jobcentret om løntilskud", signedBy: "Samir" },
    ...{ signedOn: weekday(18), keptWhere: "gruppens mappe", validTo: addDays(today(), 120) },
  });
}

/** This week's letter to the jobcenter, as the worker would have written it by now. */
export async function writeToUnits(): Promise<void> {
  let day = today();
  while (!isWorkday(day)) day = addDays(day, -1);
  await sendUnitLetters(instantInCopenhagen(`${day}T09:00`) ?? new Date());
}
