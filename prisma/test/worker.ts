import { inject } from "vitest";

// Every test file that reaches the database finds the prepared one.
process.env.DATABASE_URL = inject("databaseUrl");
