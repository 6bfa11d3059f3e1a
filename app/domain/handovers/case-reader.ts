import type { Locale } from "~/app/i18n/words";
import type { UnitId } from "~/db/ids.server";

/** Who reads a case at the unit: a member of staff, or somebody who opened this one case by its mail link. */
export type CaseReader = {
  unitId: UnitId;
  /** Null for one who came by link. */
  userId: string | null;
  name: string;
  locale: Locale;
  /** The one case that a link opens; null for staff, who read every case of their unit. */
  onlyCase: string | null;
};
