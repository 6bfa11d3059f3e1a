import { secretPageHeaders } from "./secret-page";

/** A PDF that the browser shows or keeps, and no cache. Its name tells nothing of a person. */
export function pdfResponse(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      ...secretPageHeaders,
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name}.pdf"`,
    },
  });
}
