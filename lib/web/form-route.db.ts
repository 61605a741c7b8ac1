import { z } from "zod";
import { actorOf, readViewer, type Viewer } from "#lib/people/viewer.db";
import { type Action, type AnybodysAction, can, type Subject } from "#lib/permissions/permissions";
import type { ParameterError } from "#lib/platform/parameters";
import { LIMITS, type LimitName } from "#lib/platform/rate-limit/limits";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { spendOrRefuse } from "#lib/platform/rate-limit/spend-or-refuse.db";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { clientAddress } from "#lib/platform/request-headers";
import type { Actor, PersonActor } from "#lib/record/entry";
import { type NamedFields, readForm, type SentFile, type SentForm } from "#lib/web/read-form";
import { type KeptFile, readUpload } from "#lib/web/read-upload";
import {
  isKnownBrowser,
  redirectBack,
  redirectToSignIn,
  redirectWithAnswer,
  signInAnd,
} from "#lib/web/redirects.db";
import { type StandingReason, waitId } from "#lib/web/standing-answer";

export type RouteParams = Record<string, string>;

/** Who sent a form: a person, unless the action is anybody's. */
type Sender<Name extends Action> = Name extends AnybodysAction
  ? { viewer: Viewer | null; by: Actor }
  : { viewer: Viewer; by: PersonActor };

/** What a form's work is given. */
export type Posted<Values, Name extends Action = Action> = {
  values: Values;
  /** By field: only those that the form names, and of these only where somebody chose a file. */
  files: Record<string, SentFile>;
  /** The same of files that were kept as they came in: `keeping`. */
  kept: Record<string, KeptFile>;
  params: RouteParams;
  /** What stands in the address that the form is sent to. */
  query: URLSearchParams;
  headers: Headers;
  /** Its body is read already. */
  request: Request;
} & Sender<Name>;

/** Where the browser is led when it is done, with a sentence to show there. */
export interface Done {
  to: string;
  said?: string;
  /** The form is not finished: it is shown again with all that was typed, to go on with. */
  unfinished?: boolean;
  cookies?: string[];
  /** Somebody is signed in from now on. */
  signedIn?: boolean;
}

export interface FormRouteOptions<Values, Name extends Action = Action> {
  /** Name of the form, so that a page with several shows the answer at the right one. */
  form: string;
  action: Name;
  /** What it is done to, where permission depends on it; read anew for each request. */
  subject?: (params: RouteParams) => Promise<Subject>;
  /** Counted by person, or by address, as the limit says; limits by account are the work's own. */
  limit?: LimitName;
  /** Fields come as text; one that may come several times is a list. What it does not name is not read. */
  fields: z.ZodType<Values>;
  /** Whether a field is the form's, where `fields` is not an object that names them all. */
  hasField?: (name: string) => boolean;
  /** Fields that take a file each. Such a form is sent as multipart/form-data, and server/body-limits.ts has its address. */
  files?: readonly string[];
  /** Where these files are put as they come in, if they may be larger than what memory is for (lib/jobs/upload-route.db.ts). */
  keeping?: FileKeeper;
  /** Most bytes of all texts together, where it is not what lib/web/read-form says. */
  longest?: number;
  /** The page that has the form, by the address it is sent to: a refused form leads back to it, also one not read. */
  page: (params: RouteParams, query: URLSearchParams) => string;
  /**
   * Gives a response of its own where what is asked for is a file.
   * @throws Refusal what cannot be done, in a sentence
   */
  run: (posted: Posted<Values, Name>) => Promise<Done | Response>;
}

/** Keeps files while they come in. */
export interface FileKeeper {
  /** @throws Refusal when it is not taken, and then nothing of it is left */
  keep(fileName: string, content: AsyncIterable<Uint8Array>, owner: string): Promise<KeptFile>;
  /** Of a form that was refused. */
  discard(file: KeptFile): Promise<void>;
}

type Handler = ((request: Request, context: { params: Promise<RouteParams> }) => Promise<Response>) & {
  action: Action;
  fields: z.ZodType;
};

/**
 * The one way a form is sent: who is it → may they → what did they type → do it → lead back, with errors and typing or
 * with what was done. It ends in a redirect, so that reloading and going back send nothing twice, or in a file. Works
 * the same with and without JavaScript. Of who may not, nothing is read; docs/decisions/0018 says what is kept.
 */
export function formRoute<Values, const Name extends Action>(
  options: FormRouteOptions<Values, Name>,
): Handler {
  const named = {
    texts: options.hasField ?? namesOf(options.fields),
    files: options.files ?? [],
    ...(options.longest !== undefined && { longest: options.longest }),
  };
  const handler = async (request: Request, context: { params: Promise<RouteParams> }) => {
    const params = await context.params;
    const query = new URL(request.url).searchParams;
    const { headers } = request;
    const page = options.page(params, query);
    const viewer = await readViewer(headers);
    const allowed = can(viewer?.person ?? null, options.action, await options.subject?.(params));
    const stopped = allowed
      ? await overLimit(options, headers, page, viewer)
      : stop(viewer, headers, options, page);
    if (stopped) return stopped;
    const sent = await readSent(request, allowed ? named : { texts: named.texts }, options.keeping, viewer);
    if (typeof sent === "string") return redirectBack(page, sent);
    const { given, files, kept } = sent;
    const typed = { form: options.form, values: withoutSecrets(given) };
    const back = { headers, person: viewer !== null };
    if (!allowed) return redirectWithAnswer(page, typed, { ...back, through: signInAnd });
    try {
      if (!options.keeping) await withinOwnLimit(options.limit, viewer);
      for (const failure of sent.failures) throw failure;
      const values = parsed(options.fields, given);
      const by = actorOf(viewer, headers);
      // What the types say of the sender was seen to above: nobody comes here unless the action is anybody's.
      const posted = { values, files, kept, params, query, headers, request, viewer, by } as Posted<
        Values,
        Name
      >;
      const done = await options.run(posted);
      if (done instanceof Response) return done;
      const answer = done.unfinished ? typed : done.said && { form: options.form, said: done.said };
      const person = back.person || done.signedIn === true;
      return await redirectWithAnswer(done.to, answer, { headers, person, cookies: done.cookies });
    } catch (error) {
      for (const file of Object.values(kept)) await options.keeping?.discard(file);
      if (!(error instanceof RefusedForm || error instanceof Refusal)) throw error;
      return redirectWithAnswer(page, { ...typed, errors: errorsOf(error) }, back);
    }
  };
  return Object.assign(handler, { action: options.action, fields: options.fields });
}

/** Texts and files of a form, the latter kept as they come in where there is a keeper. */
async function readSent(
  request: Request,
  named: NamedFields,
  keeping: FileKeeper | undefined,
  viewer: Viewer | null,
): Promise<
  | {
      given: SentForm["given"];
      files: SentForm["files"];
      kept: Record<string, KeptFile>;
      failures: unknown[];
    }
  | StandingReason
> {
  if (!keeping) {
    const sent = await readForm(request, named);
    return typeof sent === "string" ? sent : { ...sent, kept: {}, failures: [] };
  }
  const owner = viewer?.person.id ?? "";
  const { unreadable, ...sent } = await readUpload(request, named, (name, content) =>
    keeping.keep(name, content, owner),
  );
  if (unreadable === null) return { ...sent, files: {} };
  for (const file of Object.values(sent.kept)) await keeping.discard(file);
  return unreadable;
}

/** The names of an object's fields; what a form has beside them is not its own. */
function namesOf(fields: z.ZodType): (name: string) => boolean {
  if (!(fields instanceof z.ZodObject) || fields.def.catchall)
    throw new Error("The fields of this form are not all named. Say with hasField which are its own.");
  const names = new Set(Object.keys(fields.shape));
  return (name) => names.has(name);
}

/**
 * Answers whoever may not send the form, before anything of it is read; null for who was signed out meanwhile in a
 * browser that we know: they find their typing when they come back, unless there may be a large file with it.
 */
function stop(
  viewer: Viewer | null,
  headers: Headers,
  { action, keeping }: Pick<FormRouteOptions<unknown>, "action" | "keeping">,
  page: string,
): Response | null {
  if (!viewer) return isKnownBrowser(headers) && !keeping ? null : redirectToSignIn(page);
  console.warn(`a form was sent by somebody whose roles do not allow it: ${action}`);
  return redirectBack(page, "not-allowed");
}

/** What is counted before the form is read: by the address it comes from, and by person where reading is keeping. */
async function overLimit(
  { limit, keeping }: Pick<FormRouteOptions<unknown>, "limit" | "keeping">,
  headers: Headers,
  page: string,
  viewer: Viewer | null,
): Promise<Response | null> {
  if (!limit) return null;
  const byPerson = LIMITS[limit].by === "person";
  if (byPerson && !keeping) return null;
  const spent = await spend(limit, byPerson ? (viewer?.person.id ?? "") : clientAddress(headers));
  return spent.allowed ? null : redirectBack(page, waitId(spent.retryAfterSeconds));
}

/** Counts a form by who sends it, once it is read: they find their typing. */
async function withinOwnLimit(limit: LimitName | undefined, viewer: Viewer | null): Promise<void> {
  if (limit && LIMITS[limit].by === "person") await spendOrRefuse(limit, viewer?.person.id ?? "");
}

/** Several things wrong at once. */
class RefusedForm extends Error {
  constructor(readonly errors: ParameterError[]) {
    super("refused");
  }
}

function errorsOf(error: RefusedForm | Refusal): ParameterError[] {
  if (error instanceof RefusedForm) return error.errors;
  return error instanceof Refusals ? [...error.all] : [{ field: error.field, message: error.message }];
}

/** A field given once is text to the schema, several times a list. */
function parsed<Values>(fields: z.ZodType<Values>, given: Record<string, string[]>): Values {
  const plain = Object.entries(given).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const { data, error } = fields.safeParse(Object.fromEntries(plain));
  if (!error) return data;
  throw new RefusedForm(
    error.issues.map((issue) => ({ field: String(issue.path[0] ?? ""), message: issue.message })),
  );
}

/** Passwords, one-time and recovery codes and the secret part of links are never kept with what was typed. */
function withoutSecrets(given: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => !/password|one-time|recovery|token/i.test(name)),
  );
}
