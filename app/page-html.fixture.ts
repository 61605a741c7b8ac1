import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import type { Parameters } from "#lib/platform/parameters";

/** A page as the app shows it; of a revision where its parameters name no other: the published one. Its test gives `next/headers`, which tell who asks, by vi.mock. */
export async function pageHtml(
  page: unknown,
  params: Record<string, string> = {},
  search: Parameters = {},
): Promise<string> {
  const show = page as (props: object) => Promise<ReactNode>;
  const { prelude } = await prerender(
    await show({
      params: Promise.resolve({ revision: "soc2010-soc2020", ...params }),
      searchParams: Promise.resolve(search),
    }),
  );
  return new Response(prelude).text();
}

/** What one reads there. */
export function readOn(html: string): string {
  return html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .replace(/ ([.,:])/g, "$1");
}
