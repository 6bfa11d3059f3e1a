import { closeDatabase, migrateDatabase, openDatabase } from "../../db/client.server";

// Started as a process of its own, since the schema keeps one dialect for the life of a process.
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL names the database to migrate.");
openDatabase({ url });
await migrateDatabase();
await closeDatabase();
