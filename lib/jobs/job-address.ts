/** Where a job is shown: its progress, and what came of it. */
export function jobHref(id: string, place = ""): string {
  return ["/jobs", encodeURIComponent(id), place].filter(Boolean).join("/");
}
