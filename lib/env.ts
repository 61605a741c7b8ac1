import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is not set: start the app with npm start, which sets it."),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
});

/** The settings of this process, checked. Read when first needed: a build needs none. */
export function env(): z.infer<typeof schema> {
  return schema.parse(process.env);
}
