import type { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import type { FormAnswer } from "#lib/web/answer";
import { readAnswer } from "#lib/web/answers.db";
import { browserOf } from "#lib/web/browser-cookie";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * Sends a form as a browser does, which keeps the cookies it is given; in the published revision where its parameters name
 * no other.
 * @returns where it is led and what it is shown there
 */
export async function post(
  handler: Handler,
  browser: TestBrowser,
  values: Record<string, string> | FormData,
  params: Record<string, string> = {},
  query: Record<string, string> = {},
): Promise<{
  status: number;
  type: string | null;
  location: string;
  path: string;
  answer: FormAnswer | null;
}> {
  const request = new Request(`http://localhost/form?${new URLSearchParams(query)}`, {
    method: "POST",
    headers: browser.headers,
    body: values instanceof FormData ? values : new URLSearchParams(values),
  });
  const response = await handler(request, {
    params: Promise.resolve({ revision: "soc2010-soc2020", ...params }),
  });
  browser.take(response.headers.getSetCookie());
  const location = response.headers.get("location") ?? "/";
  const led = new URL(location, "http://localhost");
  const answer = await readAnswer(browserOf(browser.headers), led.searchParams.get("answer") ?? "");
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    location,
    path: led.pathname,
    answer,
  };
}
