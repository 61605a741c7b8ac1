import type { z } from "zod";
import { actorOf, readViewer, type Viewer } from "#lib/people/viewer.db";
import { type Action, can, type Subject } from "#lib/permissions/permissions";
import type { LimitName } from "#lib/platform/rate-limit/limits";
import { Refusal } from "#lib/platform/refusal";
import { answered } from "#lib/publication/api/answer";
import { keepWithin } from "#lib/publication/api/endpoint.db";
import { prepareBody } from "#lib/publication/api/prepared-body";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { respond } from "#lib/publication/api/respond";
import { readJson } from "#lib/publication/api/sent-body";
import type { PersonActor } from "#lib/record/entry";

/** What is sent to an address of the API, and what is done with it. */
interface Sending<Body> {
  action: Action;
  /** What it is done to, where permission depends on it. */
  subject?: (path: Record<string, string>) => Promise<Subject>;
  /** Counted by person. */
  limit?: LimitName;
  /** Rules of the JSON; what they do not name is refused. */
  body: z.ZodType<Body>;
  /** @throws Refusal what cannot be done, in a sentence */
  run(sent: {
    body: Body;
    path: Record<string, string>;
    viewer: Viewer;
    by: PersonActor;
  }): Promise<{ json: unknown; location: string }>;
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * The handler of POST: who is it → may they → what did they send → do it. Whoever is signed in sends from a page of this
 * app only: the server refuses what comes with a cookie from elsewhere (server/guard-request.ts).
 */
export function sending<Body>({ action, subject, limit, body, run }: Sending<Body>): Handler {
  return (request, { params }) =>
    answered(request, async () => {
      const path = await params;
      const viewer = await readViewer(request.headers);
      if (!can(viewer?.person ?? null, action, subject ? await subject(path) : {}) || !viewer)
        throw viewer
          ? new ProblemDetails(
              "not-allowed",
              "Your roles do not allow this. Ask the custodian for the role it needs.",
            )
          : new ProblemDetails(
              "not-signed-in",
              "This is for people who are signed in. Sign in and send it again.",
            );
      if (limit) await keepWithin(limit, viewer.person.id);
      const sent = parsed(body, await readJson(request));
      try {
        const by = actorOf(viewer, request.headers);
        const { json, location } = await run({ body: sent, path, viewer, by });
        return respond(request, {
          status: 201,
          type: "application/json",
          body: prepareBody(`${JSON.stringify(json)}\n`, "passing"),
          headers: { Location: location, "Cache-Control": "no-store" },
        });
      } catch (error) {
        throw error instanceof Refusal ? new ProblemDetails("refused", error.message) : error;
      }
    });
}

function parsed<Body>(rules: z.ZodType<Body>, sent: unknown): Body {
  const { data, error } = rules.safeParse(sent);
  if (!error) return data;
  const errors = error.issues.map((issue) => ({ parameter: issue.path.join("."), detail: issue.message }));
  throw new ProblemDetails("bad-request", errors.map(({ detail }) => detail).join(" "), { errors });
}
