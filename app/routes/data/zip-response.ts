import type { DataCopy } from "~/app/domain/data-copy/copy.server";

/** A zip as a file to keep, and nowhere else. */
export function zipResponse({ filename, zip }: DataCopy): Response {
  return new Response(new Uint8Array(zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
