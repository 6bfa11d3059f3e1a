// Before anything imports the schema, which picks its dialect by this address.
process.env.DATABASE_URL = "file:data/never-opened-by-tests.db";
