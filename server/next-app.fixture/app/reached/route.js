export const dynamic = "force-dynamic";

/** Where Next says that the app is reached. */
export function GET(request) {
  return Response.json({ origin: new URL(request.url).origin });
}
