import { z } from "zod";
import { line, requestId } from "~/app/domain/forms/fields.server";

/** A sheet, pasted or as a file. The file's size is held by the limit on every post. */
export const importForm = z
  .object({
    sheet: z.string().max(5_000_000).optional(),
    file: z.instanceof(File).optional(),
    source: line().optional(),
    requestId: requestId(),
  })
  .refine(({ sheet, file }) => Boolean(sheet?.trim()) || file !== undefined, {
    message: "sheetMissing",
    path: ["sheet"],
  });

/** Which rows of a preview to take in. */
export const startImportForm = z.object({
  lines: z.array(z.coerce.number().int().min(1)).optional(),
  also: z.enum(["new", "again"]).optional(),
  oneByOne: z.boolean().optional(),
});
