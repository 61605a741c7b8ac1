/**
 * The HTTP status of the page it stands on, for a page that explains what was not found (404) or not understood (400).
 * Next's own notFound() leaves an empty page where there is no JavaScript; server/documents.ts reads this instead
 * (docs/decisions/0004).
 */
export function PageStatus({ code }: { code: 400 | 403 | 404 }) {
  return <meta name="page-status" content={String(code)} />;
}
