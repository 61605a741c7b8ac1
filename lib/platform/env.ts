import { isIP } from "node:net";
import { z } from "zod";

/** How many characters SOC_SECRET has at least. */
export const SECRET_LENGTH = 32;

const WORKERS = "SOC_WORKERS must be a whole number from 0 to 32.";

const schema = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is not set: start the app with npm start, which sets it."),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /**
   * The address of this machine that the server listens at. Unless it is given, nothing but this machine reaches the
   * app, with APP_URL too: a reverse proxy on the same machine does, and where it stands elsewhere (a container, another
   * machine) HOST says so.
   */
  HOST: z
    .string()
    .default("127.0.0.1")
    .transform((given) => (given === "localhost" ? "127.0.0.1" : given))
    .refine((given) => isIP(given) !== 0, {
      error: "HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.",
    }),
  /** Where people reach the app, "https://soc.example.gov.uk". Unset: on this machine only. */
  APP_URL: z
    .string()
    .transform((given) => given.replace(/\/$/, ""))
    .refine(isOrigin, {
      error:
        "APP_URL must be the address people type and nothing after it, such as https://soc.example.gov.uk.",
    })
    .optional(),
  /** "1" when a reverse proxy stands before the app and names the client's address in X-Forwarded-For. */
  TRUST_PROXY: z.enum(["0", "1"], { error: "TRUST_PROXY must be 1 or 0." }).default("0"),
  /**
   * From which level on the log is written. "info" has warnings, errors and requests that may change something, so that
   * a terminal stays readable; "debug" has every request.
   */
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "LOG_LEVEL must be debug, info, warn, error or silent.",
    })
    .default("info"),
  /** What cookies are signed and second factors are kept with; npm start makes one and keeps it beside the database. */
  SOC_SECRET: z
    .string()
    .refine((given) => given.trim().length >= SECRET_LENGTH, {
      error: `SOC_SECRET must have at least ${SECRET_LENGTH} characters, such as openssl rand -base64 36 gives.`,
    })
    .optional(),
  /** The mail server, "smtps://user:password@mail.example.gov.uk". Unset: mail stays in the outbox. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]+/, "SMTP_URL must look like smtps://user:password@mail.example.gov.uk.")
    .optional(),
  /** Whom mail comes from. */
  MAIL_FROM: z.string().default("SOC Workbench <no-reply@localhost>"),
  /** How many workers the server starts beside itself for long work (cli/work-beside.ts). */
  SOC_WORKERS: z.coerce.number({ error: WORKERS }).int(WORKERS).min(0, WORKERS).max(32, WORKERS).default(1),
  /** "1" while the demonstration runs: every page says so, and sign-in shows its people. */
  SOC_DEMO: z.enum(["0", "1"], { error: "SOC_DEMO must be 1 or 0." }).default("0"),
  /** The password of its people, made anew for each. */
  SOC_DEMO_PASSWORD: z.string().default(""),
});

export type Env = z.infer<typeof schema>;

/** Settings that cannot be used; the message says which and how to mend them. */
export class SettingsRefused extends Error {
  override name = "SettingsRefused";
}

/** The settings of this process, checked. Read when first needed: a build needs none. */
export function env(): Env {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const { data, error } = schema.safeParse(given);
  if (error) throw new SettingsRefused(error.issues.map(sentence).join(" "));
  return data;
}

/** HOST alone, for a start that has no database yet. */
export function listenHost(): string {
  const { data, error } = schema.pick({ HOST: true }).safeParse({ HOST: process.env.HOST || undefined });
  if (error) throw new SettingsRefused(error.issues.map(sentence).join(" "));
  return data.HOST;
}

/** Where this machine itself reaches a server that listens at this address. */
export function localOrigin(host: string, port: number): string {
  if (["127.0.0.1", "0.0.0.0", "::1", "::"].includes(host)) return `http://localhost:${port}`;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/** The address that links in mails and the like begin with. */
export function appUrl(): string {
  const { APP_URL, HOST, PORT } = env();
  return APP_URL ?? localOrigin(HOST, PORT);
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  const name = String(path[0]);
  if (message.includes(name)) return message;
  return name === "DATABASE_URL"
    ? "DATABASE_URL is not set: start the app with npm start, which sets it."
    : `${name} cannot be used: ${message}.`;
}

function isOrigin(given: string): boolean {
  return (
    URL.canParse(given) &&
    /^https?:$/.test(new URL(given).protocol) &&
    new URL(given).origin === given.toLowerCase()
  );
}
