import type { ConsentRow } from "./consent-row";
import { receiverKey, receiverOf } from "./receiver";

type Thing = Pick<ConsentRow, "purpose" | "kindOfFirm" | "firmId" | "unitId" | "municipalityCode">;

/** What a consent is to, as one text to compare by; exceptions do not make it another thing. */
export function thingOf(consent: Thing): string {
  const { purpose, kindOfFirm, firmId } = consent;
  if (purpose === "profile-to-kind") {
    return [purpose, ...[...(kindOfFirm?.areaIds ?? []), ...(kindOfFirm?.industries ?? [])].sort()].join(" ");
  }
  const receiver = receiverOf(consent);
  return [purpose, firmId ?? "", receiver ? receiverKey(receiver) : ""].join(" ");
}

/** True if both are a yes to the same purpose and the same recipient or kind of recipient. */
export function isSameThing(a: Thing, b: Thing): boolean {
  return thingOf(a) === thingOf(b);
}
