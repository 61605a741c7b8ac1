import { AsyncLocalStorage } from "node:async_hooks";
import { inspect } from "node:util";
import pino, { type DestinationStream, type Logger } from "pino";
import type { Env } from "#lib/platform/env";

export type { Logger };

/** Which request is being answered, wherever in the app something is said about it. */
export const answering = new AsyncLocalStorage<{ requestId: string }>();

/**
 * The log: one JSON object a line on the standard output. It has no addresses, names, e-mails, cookies or queries;
 * whatever is logged while a request is answered carries its id.
 */
export function createLog(level: Env["LOG_LEVEL"], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // A copy: pino adds what is logged to the object it is given.
    mixin: () => ({ ...answering.getStore() }),
    serializers: { err: describeError },
    // Without words of ours, pino would repeat the error's own message, which describeError has cleaned.
    hooks: {
      logMethod(this: Logger, said: Parameters<pino.LogFn>, write: pino.LogFn) {
        const [first, ...rest] = said;
        const wordless = rest.length === 0 && typeof first === "object" && first !== null && "err" in first;
        write.apply(this, wordless ? [first, "error"] : said);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What a log may have of an error: its kind, code, message and where it arose, without e-mail addresses. A database
 * error's details and a validation error's values, which repeat what people typed, stay out.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutPeople(inspect(error)) };
  const { name, message, stack = "" } = error;
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  // Prisma repeats the arguments of a failed call before it says, in the last paragraph, what failed.
  const said = name.startsWith("Prisma")
    ? (message
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? "")
    : message;
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: name, code, digest, message: withoutPeople(withoutValues(said)), stack: frames.join("\n") };
}

/** PostgreSQL quotes a value that it cannot take after a colon: `invalid input syntax for type integer: "nurse"`. */
function withoutValues(said: string): string {
  return said.replace(/: \\?"[\s\S]*"/g, ': "…"');
}

function withoutPeople(text: string): string {
  return text.replace(/[\w.!#$%&'*+/=?^`{|}~-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, "[e-mail]");
}

/** Sends what Next and libraries print as errors and warnings to the log, so that it is JSON and without people too. */
export function captureConsole(log: Logger): void {
  const to =
    (level: "error" | "warn") =>
    (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      const words = said
        .filter((one) => one !== error)
        .map((one) => (typeof one === "string" ? one : inspect(one)));
      log[level](
        { ...(error && { err: error }) },
        withoutPeople(words.join(" ").trim() || String(error?.name ?? "")),
      );
    };
  console.error = to("error");
  console.warn = to("warn");
}

/**
 * From here on the log has what Next and libraries print, once Next has said what it says while it starts, and what
 * fails where nobody waits for it any more, which must not end the requests of others.
 */
export function keepLog({ log, dev }: { log: Logger; dev: boolean }): void {
  if (!dev) captureConsole(log);
  process.on("unhandledRejection", (error) => log.error({ err: error }, "a failure that nobody waited for"));
}
