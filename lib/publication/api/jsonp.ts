import { ProblemDetails } from "#lib/publication/api/problem-details";

/** A function of the page that asks: names with full stops between them, and nothing that could be anything else. */
const FUNCTION = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;
const LONGEST = 100;

/**
 * JSON as a script that hands it to a function of the page (JSONP), for clients from before CORS. The comment before it keeps
 * the first bytes ours, and what ends a script or a line in one does not stand in it as it is.
 * @throws ProblemDetails where the name is none of a function
 */
export function jsonpOf(callback: string, json: unknown): string {
  if (callback.length > LONGEST || !FUNCTION.test(callback))
    throw new ProblemDetails(
      "bad-request",
      `The parameter “callback” must be the name of a function, at most ${LONGEST} characters long.`,
    );
  const text = JSON.stringify(json).replace(
    /[<\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `/**/${callback}(${text});\n`;
}
