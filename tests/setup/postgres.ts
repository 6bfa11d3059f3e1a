import { inject } from "vitest";

// Before anything imports the schema, which picks its dialect by this address.
process.env.DATABASE_URL = inject("postgresUrl");
