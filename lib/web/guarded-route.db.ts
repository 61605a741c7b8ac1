import { readViewer, type Viewer } from "#lib/people/viewer.db";
import { type Action, can, type Subject } from "#lib/permissions/permissions";
import { sentencePage } from "#lib/platform/plain-page";
import { withParameter } from "#lib/platform/return-path";

type Handler<Context> = ((request: Request, context: Context) => Promise<Response>) & { action: Action };

/**
 * What answers GET for those who may do something, such as a file to download; others are led as by a guarded page.
 * @param subject what it is about, where permission depends on it; read for each request
 */
export function guardedRoute<Context>(
  action: Action,
  answer: (request: Request, context: Context, viewer: Viewer) => Promise<Response>,
  subject: (context: Context) => Promise<Subject> = async () => ({}),
): Handler<Context> {
  const handler = async (request: Request, context: Context) => {
    const viewer = await readViewer(request.headers);
    const { pathname, search } = new URL(request.url);
    if (!viewer)
      return new Response(null, {
        status: 307,
        headers: {
          Location: withParameter("/sign-in", "return", pathname + search),
          "Cache-Control": "no-store",
        },
      });
    if (!can(viewer.person, action, await subject(context))) return forbidden();
    const response = await answer(request, context, viewer);
    response.headers.set("Cache-Control", "no-store");
    return response;
  };
  return Object.assign(handler, { action });
}

/** What somebody is answered who is signed in and may not do what they asked for. */
function forbidden(): Response {
  return sentencePage(403, {
    title: "This is not for your role",
    sentence: "Nothing was changed. If you need it for your work, ask the custodian for the role.",
    link: { href: "/account", name: "Your account and roles" },
  });
}
