import fc from "fast-check";
import { expect, test } from "vitest";
import { longestPassword, passwordProblem } from "~/app/domain/rules/password-rules.server";

const own = ["kirsten.holm@forening.dk", "Flygtninge Job Stevns"];

test.each([
  ["kort", "too-short"],
  ["x".repeat(longestPassword + 1), "too-long"],
  ["aaaaaaaaaaaa", "repeated"],
  ["hesthesthest", "repeated"],
  ["123456789012", "sequence"],
  ["qwertyuiopå1", "sequence"],
  ["mnbvcxzlkjhgf", "sequence"],
  ["kirsten.holm77", "own-name"],
  ["FlygtningeJobStevns1", "own-name"],
  ["Adgangskode1", "common"],
  ["Sommer2026!!!!", "common"],
  ["P@ssw0rd1234", "common"],
  ["Velkommen1234", "common"],
  ["københavn2024", "common"],
  ["1qaz2wsx3edc", "common"],
  ["rødgrødmedfløde", "common"],
])("%s is %s", (password, problem) => expect(passwordProblem(password, own)).toBe(problem));

test.each(["gul cykel uden kæde", "Tre bænke ved åen", "xK7-pq9vLm2w", "مرحبا يا صديقي العزيز"])(
  "%s is good",
  (password) => expect(passwordProblem(password, own)).toBeNull(),
);

test("random ones pass, and none throws", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9]{24}$/), (p) => {
      expect(passwordProblem(p, own)).not.toBe("common");
    }),
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), (p) => void passwordProblem(p, own)));
});
