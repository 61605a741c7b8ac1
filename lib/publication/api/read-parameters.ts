import { z } from "zod";
import { ProblemDetails } from "#lib/publication/api/problem-details";

/** What may be asked of an address, by name: parts of the address itself, and parameters after the question mark. */
export interface Rules {
  path: z.ZodRawShape;
  query: z.ZodRawShape;
}

/**
 * The values of a request after its rules. Throws a `ProblemDetails` that names every parameter that is wrong, unknown or given
 * twice. An empty parameter is one that is not given, as a form sends every field.
 * @param path parts of the address as Next gives them
 */
export function readParameters(
  request: Request,
  path: Record<string, string | string[]>,
  rules: Rules,
): Record<string, unknown> {
  const asked = new URL(request.url).searchParams;
  const errors: { parameter: string; detail: string }[] = [];
  const refuse = (parameter: string, what: string) =>
    errors.push({ parameter, detail: `The parameter “${shortened(parameter)}” ${what}.` });
  const known = Object.keys(rules.query);
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(rules.path)) values[name] = path[name];
  for (const name of new Set(asked.keys())) {
    const [value, ...more] = asked.getAll(name);
    if (!known.includes(name)) refuse(name, notKnown(known));
    else if (more.length > 0) refuse(name, "is given more than once; give it once");
    else if (value?.trim()) values[name] = value;
  }
  const parsed = z.object({ ...rules.path, ...rules.query }).safeParse(values);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const parameter = String(path[0]);
    if (!errors.some((error) => error.parameter === parameter)) refuse(parameter, message);
  }
  if (errors.length > 0 || !parsed.success) {
    throw new ProblemDetails("bad-request", errors.map((error) => error.detail).join(" "), { errors });
  }
  return parsed.data;
}

function notKnown(known: readonly string[]): string {
  return known.length === 0
    ? "is not known here; this address takes none"
    : `is not known here; this address takes ${known.join(", ")}`;
}

function shortened(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}
