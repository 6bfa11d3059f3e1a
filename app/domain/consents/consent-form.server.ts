import { z } from "zod";
import { line, plainDate, requestId } from "~/app/domain/forms/fields.server";
import { isPast, today } from "~/app/domain/rules/plain-date";
import { industryGroupNames, divisionsOf } from "./industries";
import type { Agreed, NewConsent } from "./note-consent.server";
import { purposes, ways } from "./purposes";
import { parseReceiver } from "./receiver";

const common = z.object({
  how: z.enum(ways),
  place: line(120).optional(),
  language: line(80),
  interpreted: z.enum(["no", "adult", "child"]).refine((by) => by !== "child", "childInterprets"),
  interpreter: line(120).optional(),
  givenOn: plainDate().refine((day) => day === today() || isPast(day), "dateFuture"),
  requestId: requestId().optional(),
  purpose: z.enum(purposes),
  scope: z.enum(["all", "areas", "industries"]).optional(),
  areaIds: z.array(z.uuid()).max(200).optional(),
  industries: z.array(z.enum(industryGroupNames)).optional(),
  exceptFirmIds: z.array(z.uuid()).max(200).optional(),
  firmId: z.uuid().optional(),
  receiver: z
    .string()
    .max(80)
    .transform(parseReceiver)
    .refine((receiver) => receiver !== null, "choose")
    .optional(),
});

type Typed = z.output<typeof common>;

/** Which field must be filled in for what was agreed to, or null. */
function missing(typed: Typed): keyof Typed | null {
  switch (typed.purpose) {
    case "profile-to-kind":
      if (!typed.scope) return "scope";
      if (typed.scope === "areas" && !typed.areaIds?.length) return "areaIds";
      return typed.scope === "industries" && !typed.industries?.length ? "industries" : null;
    case "identity-to-firm":
      return typed.firmId ? null : "firmId";
    case "keep-data":
      return null;
    default:
      return typed.receiver ? null : "receiver";
  }
}

/** One consent as the page asks for it; an interpreter is a grown-up with a name, never a child. */
export const consentForm = common.superRefine((typed, context) => {
  const field = missing(typed);
  if (field) context.addIssue({ code: "custom", message: "choose", path: [field] });
  // Whoever is named must have been said to be a grown-up.
  if (typed.interpreted === "no" && typed.interpreter) {
    context.addIssue({ code: "custom", message: "choose", path: ["interpreted"] });
  }
  if (typed.interpreted === "adult" && !typed.interpreter) {
    context.addIssue({ code: "custom", message: "interpreterName", path: ["interpreter"] });
  }
});

function agreed(typed: Typed): Agreed {
  const { purpose, scope, areaIds = [], industries = [], exceptFirmIds = [], firmId = "", receiver } = typed;
  if (purpose === "profile-to-kind") {
    return {
      purpose,
      exceptFirmIds,
      kindOfFirm: {
        areaIds: scope === "areas" ? areaIds : [],
        industries: scope === "industries" ? divisionsOf(industries) : [],
      },
    };
  }
  if (purpose === "identity-to-firm") return { purpose, firmId };
  if (purpose === "keep-data") return { purpose };
  if (!receiver) throw new Error("The form lets no consent through without a receiver.");
  return { purpose, receiver };
}

/** What the form says, as the verb takes it. A day in the past counts as its noon, today as now. */
export function consentFrom(typed: Typed, now = new Date()): NewConsent {
  return {
    ...agreed(typed),
    how: typed.how,
    place: typed.place ?? null,
    language: typed.language,
    interpreter: typed.interpreted === "adult" ? (typed.interpreter ?? null) : null,
    givenAt: typed.givenOn === today(now) ? now : new Date(`${typed.givenOn}T11:00:00Z`),
    requestId: typed.requestId,
  };
}
