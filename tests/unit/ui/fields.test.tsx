import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LocaleContext } from "~/app/i18n/use-text";
import { Checkbox } from "~/app/ui/checkbox";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Select } from "~/app/ui/select";
import { Textarea } from "~/app/ui/textarea";

describe("a field", () => {
  it("ties label, help and error to the control", () => {
    const html = renderToStaticMarkup(
      <Field
        name="cvr"
        label="CVR-nummer"
        help="Otte cifre."
        error={["Tallet passer ikke."]}
        inputMode="numeric"
        maxLength={11}
      />,
    );
    expect(html).toContain('for="f-cvr"');
    expect(html).toMatch(/<input[^>]*id="f-cvr"/);
    expect(html).toContain('aria-describedby="f-cvr-help f-cvr-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="f-cvr-help"');
    expect(html).toContain('id="f-cvr-error"');
    expect(html).toContain('inputMode="numeric"');
  });

  it("says nothing of errors when there are none", () => {
    const html = renderToStaticMarkup(<Textarea name="note" label="Må deles" optional error={[]} />);
    expect(html).not.toContain("aria-invalid");
    expect(html).not.toContain("aria-describedby");
    expect(html).toContain("(hvis du vil)");
  });

  it("speaks the reader's language", () => {
    const html = renderToStaticMarkup(
      <LocaleContext.Provider value="en">
        <Select name="town" label="Municipality" options={[{ value: "336", label: "Stevns" }]} optional />
      </LocaleContext.Provider>,
    );
    expect(html).toContain("(if you like)");
    expect(html).toContain('<option value="">Choose</option>');
  });
});

describe("a choice", () => {
  const options = [
    { value: "yes", label: "Ja, lad os tale sammen", help: "Vi ringer." },
    { value: "no", label: "Nej tak" },
  ];

  it("is radio buttons in a fieldset whose first one the error summary can reach", () => {
    const html = renderToStaticMarkup(
      <Choice
        name="answer"
        label="Jeres svar"
        options={options}
        defaultValue="no"
        error={["Vælg et svar."]}
        required
      />,
    );
    expect(html).toContain("<legend");
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).toMatch(/<input id="f-answer"[^>]*value="yes"/);
    expect(html).toMatch(/value="no"[^>]*checked=""|checked=""[^>]*value="no"/);
    expect(html).toContain('<fieldset aria-describedby="f-answer-error"');
  });

  it("is tick boxes, none of them required alone, when several may be chosen", () => {
    const html = renderToStaticMarkup(
      <Choice
        name="with"
        label="Hvem var med?"
        options={options}
        multiple
        required
        defaultValue={["yes", "no"]}
      />,
    );
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html.match(/checked=""/g)).toHaveLength(2);
    expect(html).not.toContain("required");
  });
});

describe("the error summary", () => {
  it("links each message to its field and shows what concerns the whole form", () => {
    const html = renderToStaticMarkup(
      <FormErrors errors={{ "": ["Nogen var før dig."], note: ["Skriv et par ord."], cvr: null }} />,
    );
    expect(html).toContain('role="alert"');
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain("Der er 2 ting, du skal se på");
    expect(html).toMatch(/<a href="#f-note"[^>]*>Skriv et par ord\.<\/a>/);
    expect(html).toContain("<li>Nogen var før dig.</li>");
  });

  it("names each field, by a colon or by its own question mark", () => {
    const html = renderToStaticMarkup(
      <FormErrors
        errors={{ phone: ["Skriv 8 cifre."], words: ["Skriv et par ord."] }}
        labels={{ phone: "Telefon", words: "Hvad skete der?" }}
      />,
    );
    expect(html).toMatch(/<a href="#f-phone"[^>]*>Telefon: Skriv 8 cifre\.<\/a>/);
    expect(html).toMatch(/<a href="#f-words"[^>]*>Hvad skete der\? Skriv et par ord\.<\/a>/);
  });

  it("is not there without errors", () => {
    expect(renderToStaticMarkup(<FormErrors errors={{ note: undefined }} />)).toBe("");
    expect(renderToStaticMarkup(<FormErrors />)).toBe("");
  });
});

it("hidden fields carry request id, version and more", () => {
  const html = renderToStaticMarkup(<HiddenFields requestId="r1" version={0} values={{ firmId: "f1" }} />);
  expect(html).toContain('name="requestId" value="r1"');
  expect(html).toContain('name="version" value="0"');
  expect(html).toContain('name="firmId" value="f1"');
});

it("a checkbox can be told wrong and ticked", () => {
  const html = renderToStaticMarkup(
    <Checkbox name="mine" label="Det er min egen telefon" defaultChecked error={["Sæt et kryds."]} />,
  );
  expect(html).toContain('checked=""');
  expect(html).toContain('aria-describedby="f-mine-error"');
});
