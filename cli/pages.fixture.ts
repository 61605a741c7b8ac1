import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import type { Parameters } from "#lib/platform/parameters";
import { AT_TERMINAL } from "#lib/record/entry";
import type { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";

const PASSWORD = "three wet umbrellas";

/** For tests: a member of the working group, who is signed in, in a database of the test's own. */
export async function memberIn(database: string): Promise<{ member: SeededPerson; browser: TestBrowser }> {
  process.env.DATABASE_URL = await testDatabase(database);
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  const seed = (by: string | null, name: string, role: "custodian" | "working-group") =>
    seedPerson(by ? { ...AT_TERMINAL, personId: by } : null, {
      name,
      email: `${role}@example.org`,
      role,
      password: PASSWORD,
    });
  const custodian = await seed(null, "Cleo", "custodian");
  const member = await seed(custodian.person.id, "Mo Member", "working-group");
  return { member, browser: new TestBrowser(member.cookie) };
}

type Page = (props: { params: Promise<never>; searchParams: Promise<Parameters> }) => Promise<ReactNode>;

/**
 * For tests: renders a page as whoever asks for it sees it; null is nobody signed in.
 * @param request what next/headers is made to give
 */
export function pagesFor(request: { headers: Headers }) {
  return async (
    page: unknown,
    by: TestBrowser | null,
    params: Record<string, string | string[]> = {},
    search: Parameters = {},
  ): Promise<string> => {
    request.headers = by?.headers ?? new Headers();
    const props = {
      params: Promise.resolve({ revision: "soc2010-soc2020", ...params } as never),
      searchParams: Promise.resolve(search),
    };
    const { prelude } = await prerender(await (page as Page)(props));
    return new Response(prelude as ReadableStream).text();
  };
}

/** For tests: what a form was refused for, "field: sentence"; "" where it was not. */
export function errors({ answer }: Awaited<ReturnType<typeof post>>): string {
  return answer?.errors.map(({ field, message }) => `${field}: ${message}`).join(" ") ?? "";
}
