import { defineConfig } from "drizzle-kit";

const dialect =
  process.env.DIALECT ?? (/^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "") ? "postgres" : "sqlite");
if (dialect !== "sqlite" && dialect !== "postgres") throw new Error("DIALECT must be sqlite or postgres.");

// The schema picks its dialect by this address; nothing connects to it while migrations are written.
process.env.DATABASE_URL = dialect === "postgres" ? "postgres://localhost/schema" : "file:schema.db";

/** `npm run db:generate` writes both; MIGRATIONS_OUT (relative) sends them elsewhere for the check. */
export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/*.server.ts",
  out: `./${process.env.MIGRATIONS_OUT ?? "db/migrations"}/${dialect}`,
  casing: "snake_case",
});
