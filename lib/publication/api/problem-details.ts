/** What a request can be refused for: the anchor of its explanation on the downloads page, its status and title. */
export const PROBLEM_DETAILS = {
  "bad-request": { status: 400, title: "The request cannot be understood" },
  "unknown-edition": { status: 404, title: "There is no such edition" },
  "unknown-code": { status: 404, title: "There is no such group" },
  "unknown-entry": { status: 404, title: "There is no such index entry" },
  "unknown-correspondence": { status: 404, title: "There is no such correspondence" },
  "unknown-address": { status: 404, title: "Nothing is kept at this address" },
  "unknown-data-set": { status: 404, title: "There is no such data set" },
  "unknown-round": { status: 404, title: "There is no such round of consultation" },
  "not-signed-in": { status: 401, title: "Nobody is signed in" },
  "not-allowed": { status: 403, title: "This is not for your role" },
  "cross-site": { status: 403, title: "This was sent from another site" },
  "wrong-method": { status: 405, title: "This address can only be read" },
  "not-acceptable": { status: 406, title: "There is no such format" },
  refused: { status: 409, title: "This cannot be done now" },
  "too-large": { status: 413, title: "What was sent is too large" },
  "wrong-type": { status: 415, title: "This is not taken in that format" },
  "wrong-host": { status: 421, title: "This is not the address of the app" },
  "too-many": { status: 429, title: "Too many requests" },
  fault: { status: 500, title: "Something went wrong here" },
} as const;

export type ProblemDetailsKind = keyof typeof PROBLEM_DETAILS;

/** What may have been meant, and where it is. */
export interface Suggestion {
  href: string;
  /** A code, id or name. */
  name: string;
  title?: string;
}

/** A problem as programs read it. Source: RFC 9457, with `errors` and `suggestions` of our own. */
interface ProblemDetailsJson {
  type: string;
  title: string;
  status: number;
  /** What is wrong and what to do, for a person. */
  detail: string;
  /** The address that was asked for. */
  instance: string;
  /** For a bad request: each parameter and what is wrong with it. */
  errors?: { parameter: string; detail: string }[];
  /** Where nothing was found: what may have been meant, likeliest first. */
  suggestions?: Suggestion[];
  /** For too many requests: seconds after which the next is answered, as the header Retry-After says too. */
  retryAfter?: number;
  /** For a fault: what to quote when reporting it. */
  reference?: string;
}

/** Thrown wherever a request turns out to be refused; the endpoint answers with it. */
export class ProblemDetails extends Error {
  override name = "ProblemDetails";

  constructor(
    readonly kind: ProblemDetailsKind,
    detail: string,
    readonly more: Pick<ProblemDetailsJson, "errors" | "suggestions" | "retryAfter" | "reference"> = {},
  ) {
    super(detail);
  }

  get status(): number {
    return PROBLEM_DETAILS[this.kind].status;
  }

  /** @param instance path and query that were asked for */
  toJson(instance: string): ProblemDetailsJson {
    const { status, title } = PROBLEM_DETAILS[this.kind];
    return {
      type: `/downloads#problem-${this.kind}`,
      title,
      status,
      detail: this.message,
      instance,
      ...this.more,
    };
  }
}
