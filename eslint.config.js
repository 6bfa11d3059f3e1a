import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";
import { zones } from "./eslint.rooms.js";

/**
 * Packages that belong to one room; everybody else goes through that room.
 * @type {Record<string, { name?: string, regex?: string, message: string }>}
 */
const closed = {
  lucia: { name: "lucia", message: "Only app/web/session.server.ts knows lucia." },
  drizzle: { regex: "^drizzle-orm(/|$)", message: "Queries are written in db and app/domain." },
  drivers: {
    regex: "(^pg|sqlite-driver\\.server)(/|$)",
    message: "Use read() and transact() of ~/db/client.server.",
  },
  sqlite: { regex: "^better-sqlite3", message: "db/sqlite-driver.server picks the one that this Node runs." },
  nodemailer: { name: "nodemailer", message: "Mail leaves through emails/outbox." },
};

/**
 * @param {...string} names
 * @returns {import("eslint").Linter.RulesRecord}
 */
function keepOut(...names) {
  const rules = names.flatMap((name) => closed[name] ?? []);
  return {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        paths: rules.filter((rule) => "name" in rule),
        patterns: rules.filter((rule) => "regex" in rule),
      },
    ],
  };
}

export default tseslint.config(
  { ignores: ["build/", "data/", ".cache/", "coverage/", "test-results/", "public/", "node_modules/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [".ci/*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/only-throw-error": [
        "error",
        // Remix answers with a thrown Response or data().
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", package: "@remix-run/server-runtime", name: "TypedResponse" },
            { from: "package", package: "@remix-run/router", name: "DataWithResponseInit" },
          ],
        },
      ],
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      // An async function without await still turns what it throws into a rejection, which callers rely on.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingUnknown: true }],
      // Express and Node hand their methods over without `this`; wrong uses show in the first test.
      "@typescript-eslint/unbound-method": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      ...keepOut("lucia", "drizzle", "drivers", "sqlite", "nodemailer"),
    },
  },
  { files: ["db/**"], rules: keepOut("lucia", "sqlite", "nodemailer") },
  { files: ["db/sqlite-driver.server.ts"], rules: keepOut("lucia", "drizzle", "nodemailer") },
  { files: ["app/domain/**"], rules: keepOut("lucia", "drivers", "sqlite", "nodemailer") },
  { files: ["app/web/session.server.ts"], rules: keepOut("drivers", "sqlite", "nodemailer") },
  // What belongs to the request itself, before any noun of the domain is known.
  {
    files: ["app/access/guard.server.ts", "app/web/typed-forms.server.ts"],
    rules: keepOut("lucia", "drivers", "sqlite", "nodemailer"),
  },
  { files: ["emails/**"], rules: keepOut("lucia", "drizzle", "drivers", "sqlite") },
  // Backup, restore and the lock handle the SQLite file itself.
  {
    files: ["app/server/commands/**", "app/server/backup/**", "app/server/lock.server.ts"],
    rules: keepOut("lucia", "drizzle", "sqlite", "nodemailer"),
  },
  { files: ["tests/**"], rules: keepOut("lucia", "sqlite") },
  { files: ["tests/setup/console.ts"], rules: { "no-console": "off" } },
);
