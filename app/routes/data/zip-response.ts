import type { DataCopy } from "~/app/domain/data-copy/copy.server";

/** A zip as a file to keep, and nowhere else. @param copy null for whoever asks for the headers alone: none is made */
export function zipResponse(copy: DataCopy | null): Response {
  return new Response(copy && new Uint8Array(copy.zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${copy?.filename ?? "indsigt.zip"}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
