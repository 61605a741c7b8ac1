/** Where the page of a person is. */
export function personPage(id: string | undefined, then: "" | `/${string}` = ""): string {
  return `/people/${encodeURIComponent(id ?? "")}${then}`;
}
