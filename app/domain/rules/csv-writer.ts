/**
 * A sheet that Danish Excel opens as it should: semicolons, CRLF, a BOM so that æ, ø, å survive.
 * A cell that a spreadsheet would run as a formula (it starts with "=", "+", "-", "@", tab or
 * return) gets an apostrophe in front (OWASP, "CSV Injection"); reading it back takes it off again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function csvCell(value: string): string {
  const safe = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n\t,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
