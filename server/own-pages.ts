import { plainPage } from "#lib/platform/plain-page";
import { pathOf } from "#server/refusal";
import type { Exchange } from "#server/stage";
import { isEmptyShell } from "#server/what-next-sends";

/** An address that no page has, which gives the general "not found" page. */
const NOWHERE = "/there/is/no/such/page";
const PROBLEM = "/problem";

/**
 * The site's own page in place of an empty shell, for an exchange whose answer has its status already.
 * @param origin where this very server is reached
 */
export async function ownPage({ id, request, response }: Exchange, origin: string): Promise<string> {
  const path = response.statusCode === 404 ? NOWHERE : `${PROBLEM}?${new URLSearchParams({ reference: id })}`;
  // These very pages failing must not lead to themselves.
  if (![NOWHERE, PROBLEM].includes(pathOf(request))) {
    try {
      const page = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) });
      const html = await page.text();
      if (!isEmptyShell(html)) return html;
    } catch {}
  }
  return plainPage({
    title: "Something went wrong",
    sentence: `Nothing was changed. Please try again. Reference: ${id}.`,
    link: { href: "/", name: "Go to the home page" },
  });
}
