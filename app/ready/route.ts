import { whyNotReady } from "#lib/platform/readiness.db";

/** Whether the app can serve, for what sends it requests: its database answers at the newest migration. */
export async function GET(): Promise<Response> {
  const reason = await whyNotReady();
  return Response.json(reason === null ? { status: "ready" } : { status: "not ready", reason }, {
    status: reason === null ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
