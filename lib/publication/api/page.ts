import { wholeNumber } from "#lib/publication/api/parameters";

/** Parameters of every list that is given page by page. */
export const PAGE_PARAMETERS = {
  page: wholeNumber({ from: 1, to: 100_000 }).default(1),
  per_page: wholeNumber({ from: 1, to: 1_000 }).default(100),
};

export interface PageJson {
  /** Items of all pages together. */
  total: number;
  page: number;
  perPage: number;
  /** How many pages there are; 1 where the list is empty. */
  pages: number;
}

/** One page of a list, and where it stands. A page beyond the last is empty. */
export function pageOf<Item>(
  items: readonly Item[],
  { page, per_page: perPage }: { page: number; per_page: number },
): { items: Item[]; place: PageJson } {
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    place: { total: items.length, page, perPage, pages: Math.max(1, Math.ceil(items.length / perPage)) },
  };
}

/** A Link header with the pages around this one (RFC 8288), addressed as this one was. */
export function pageLinks(address: URL, { page, pages }: PageJson): string {
  const link = (to: number, relation: string) => {
    const there = new URL(address);
    there.searchParams.set("page", String(to));
    return `<${there.pathname}${there.search}>; rel="${relation}"`;
  };
  return [
    link(1, "first"),
    ...(page > 1 && page <= pages ? [link(page - 1, "prev")] : []),
    ...(page < pages ? [link(page + 1, "next")] : []),
    link(pages, "last"),
  ].join(", ");
}
