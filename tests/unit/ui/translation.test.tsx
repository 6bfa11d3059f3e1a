import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { candidateLocales, sideOf, type CandidateLocale } from "~/app/i18n/side/registry";
import { WordsToAgree } from "~/app/routes/side/parts";
import { InSide } from "~/app/routes/side/side-words";

const translated = candidateLocales.filter((locale) => locale !== "da");
const asked = Object.fromEntries(candidateLocales.map((locale) => [locale, sideOf(locale).reviewer]));
afterEach(() => {
  for (const locale of candidateLocales) sideOf(locale).reviewer = asked[locale] ?? null;
});

function wordsIn(locale: CandidateLocale): string {
  return renderToStaticMarkup(
    <InSide locale={locale}>
      <WordsToAgree words={["What is agreed to."]} danish={["Det, man siger ja til."]} />
    </InSide>,
  );
}

it.each(translated)(
  "what is agreed to in %s stands beside the Danish until somebody reviewed it",
  (locale) => {
    sideOf(locale).reviewer = null;
    const html = wordsIn(locale);
    expect(html).toContain("What is agreed to.");
    expect(html).toContain(sideOf(locale).words.notReviewed);
    expect(html).toMatch(/<div lang="da" dir="ltr">.*Det, man siger ja til\./);
  },
);

it.each(translated)(
  "who reviewed the words in %s is named, and the Danish stands no longer beside",
  (locale) => {
    sideOf(locale).reviewer = "Nadia Prøve";
    const html = wordsIn(locale);
    expect(html).toContain("Nadia Prøve");
    expect(html).not.toContain("Det, man siger ja til.");
    expect(html).not.toContain(sideOf(locale).words.notReviewed);
  },
);

it("the Danish words need no reviewer", () => {
  expect(wordsIn("da")).not.toContain("Det, man siger ja til.");
});
