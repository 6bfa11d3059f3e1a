/**
 * What Enter in a line of the form does: it searches, and never saves or moves a text by mistake. A form's first
 * button is what the browser presses then.
 */
export function DefaultButton() {
  return (
    <button type="submit" name="intent" value="find" className="sr-only" tabIndex={-1} aria-hidden="true" />
  );
}
