import { address } from "#lib/platform/parameters";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import { proposalHref } from "#lib/revision/proposals/proposal-record";

/** Where the form of a change is sent; the address names the page that has the form, to lead back to it. */
export function changeSaveHref(
  { revision, id }: { revision: string; id: string },
  page: { number: number | null; kind: string; source: string | undefined },
): string {
  return address(proposalHref(revision, id, "changes/save"), { ...page, number: page.number ?? undefined });
}

/** What such an address names of the page, as the form's fields have it. */
export function changeNamedIn(query: URLSearchParams): FormFields {
  return Object.fromEntries(["number", "kind", "source"].map((name) => [name, query.getAll(name)]));
}
