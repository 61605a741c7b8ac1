import type { z } from "zod";
import { actorOf, readViewer, type Viewer } from "#lib/people/viewer.db";
import { type Action, can, type Subject } from "#lib/permissions/permissions";
import { appUrl } from "#lib/platform/env";
import type { ParameterError } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { LIMITS, type LimitName } from "#lib/platform/rate-limit/limits";
import { spendOrRefuse } from "#lib/platform/rate-limit/spend-or-refuse.db";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { clientAddress } from "#lib/platform/request-headers";
import { returnPath, withParameter } from "#lib/platform/return-path";
import type { Actor } from "#lib/record/entry";
import type { FormAnswer } from "#lib/web/answer";
import { keepAnswer } from "#lib/web/answers.db";
import { knownBrowser } from "#lib/web/browser-cookie";
import { forbidden } from "#lib/web/guarded-route.db";

export type RouteParams = Record<string, string>;

/** A file that came with a form, as its sender calls it. */
export interface SentFile {
  fileName: string;
  content: Uint8Array;
}

/** What a form's work is given. */
export interface Posted<Values> {
  values: Values;
  /** By field: only those that the form names, and of these only where somebody chose a file. */
  files: Record<string, SentFile>;
  params: RouteParams;
  headers: Headers;
  /** Null only where the action is anybody's. */
  viewer: Viewer | null;
  by: Actor;
}

/** Where the browser is led when it is done, with a sentence to show there. */
export interface Done {
  to: string;
  said?: string;
  /** The form is not finished: it is shown again with all that was typed, to go on with. */
  unfinished?: boolean;
  cookies?: string[];
}

export interface FormRouteOptions<Values> {
  /** Name of the form, so that a page with several shows the answer at the right one. */
  form: string;
  action: Action;
  /** What it is done to, where permission depends on it; read anew for each request. */
  subject?: (params: RouteParams) => Promise<Subject>;
  /** Counted by person, or by address, as the limit says; limits by account are the work's own. */
  limit?: LimitName;
  /** Fields come as text; one that may come several times is a list. What it does not name goes no further. */
  fields: z.ZodType<Values>;
  /** Fields that take a file each. Such a form is sent as multipart/form-data, and server/body-limits.ts has its address. */
  files?: readonly string[];
  /** The page that has the form: a refused form leads back to it. */
  page: (params: RouteParams, given: Record<string, string[]>) => string;
  /** @throws Refusal what cannot be done, in a sentence */
  run: (posted: Posted<Values>) => Promise<Done>;
}

type Handler = ((request: Request, context: { params: Promise<RouteParams> }) => Promise<Response>) & {
  action: Action;
  fields: z.ZodType;
};

/**
 * The one way a form is sent: who is it → may they → what did they type → do it → lead back, with errors and typing or
 * with what was done. It always ends in a redirect, so that reloading and going back send nothing twice. Works the
 * same with and without JavaScript.
 */
export function formRoute<Values>(options: FormRouteOptions<Values>): Handler {
  const handler = async (request: Request, context: { params: Promise<RouteParams> }) => {
    const params = await context.params;
    const sent = await readForm(request, options.files);
    if (!sent) return incomplete();
    const { given, files } = sent;
    const viewer = await readViewer(request.headers);
    const page = options.page(params, given);
    try {
      await mayOrRefuse(options, viewer, params, request.headers);
      const values = parsed(options.fields, given);
      const by = actorOf(viewer, request.headers);
      const done = await options.run({ values, files, params, headers: request.headers, viewer, by });
      const answer = done.unfinished
        ? { form: options.form, values: withoutSecrets(given) }
        : done.said && { form: options.form, said: done.said };
      return lead(request.headers, done.to, done.cookies, answer);
    } catch (error) {
      if (error instanceof Forbidden) return forbidden();
      if (!(error instanceof RefusedForm || error instanceof Refusal)) throw error;
      const errors = errorsOf(error);
      const answer = { form: options.form, errors, values: withoutSecrets(given) };
      // Whoever was signed out meanwhile finds their typing when they come back.
      const through =
        errors.length === 0 ? (back: string) => withParameter("/sign-in", "return", back) : undefined;
      return lead(request.headers, page, [], answer, through);
    }
  };
  return Object.assign(handler, { action: options.action, fields: options.fields });
}

/** Several things wrong at once; none when the only thing wrong is that nobody is signed in. */
class RefusedForm extends Error {
  constructor(readonly errors: ParameterError[]) {
    super("refused");
  }
}

class Forbidden extends Error {}

function errorsOf(error: RefusedForm | Refusal): ParameterError[] {
  if (error instanceof RefusedForm) return error.errors;
  return error instanceof Refusals ? [...error.all] : [{ field: error.field, message: error.message }];
}

async function mayOrRefuse<Values>(
  { action, subject, limit }: FormRouteOptions<Values>,
  viewer: Viewer | null,
  params: RouteParams,
  headers: Headers,
): Promise<void> {
  if (!can(viewer?.person ?? null, action, subject ? await subject(params) : {})) {
    throw viewer ? new Forbidden() : new RefusedForm([]);
  }
  if (!limit) return;
  const key = LIMITS[limit].by === "person" ? viewer?.person.id : clientAddress(headers);
  await spendOrRefuse(limit, key ?? "");
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

interface SentForm {
  given: Record<string, string[]>;
  files: Record<string, SentFile>;
}

async function readForm(request: Request, fileFields: readonly string[] = []): Promise<SentForm | null> {
  try {
    const given: SentForm["given"] = Object.create(null);
    const files: SentForm["files"] = Object.create(null);
    for (const [name, value] of await request.formData()) {
      if (typeof value === "string") given[name] = [...(given[name] ?? []), readable(value)];
      // A browser sends a file without a name where none was chosen.
      else if (value.name !== "" && fileFields.includes(name))
        files[name] = { fileName: readable(value.name), content: new Uint8Array(await value.arrayBuffer()) };
    }
    return { given, files };
  } catch {
    return null;
  }
}

/** What PostgreSQL cannot hold becomes the mark for unreadable characters, which every field of text refuses. */
function readable(value: string): string {
  return value.replace(/\r\n?/g, "\n").replaceAll("\u0000", "\uFFFD");
}

/** Passwords, one-time and recovery codes and the secret part of links are never kept with what was typed. */
function withoutSecrets(given: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => !/password|one-time|recovery|token/i.test(name)),
  );
}

/** Leads to a page of ours, with an answer to show there when there is one. */
async function lead(
  headers: Headers,
  to: string,
  cookies: string[] = [],
  answer?: Partial<FormAnswer> | "",
  through: (path: string) => string = (path) => path,
): Promise<Response> {
  const answered = { form: "", said: "", errors: [], values: {}, ...(answer || {}) };
  const browser = answer ? knownBrowser(headers, appUrl().startsWith("https:")) : { owner: "", cookies: [] };
  const own = returnPath(to);
  const path = answer ? withParameter(own, "answer", await keepAnswer(browser.owner, answered)) : own;
  const response = new Headers({ Location: through(path), "Cache-Control": "no-store" });
  for (const cookie of [...browser.cookies, ...cookies]) response.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers: response });
}

function incomplete(): Response {
  return sentencePage(400, {
    title: "The form came incomplete",
    sentence: "Nothing was changed. Go back and send it again.",
    link: { href: "/", name: "To the first page" },
  });
}
