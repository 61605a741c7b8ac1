export const dynamic = "force-dynamic";

/** Says how its body is encoded, by the headers' own names and by a private one. */
export function GET() {
  return new Response("encoded", {
    headers: {
      "Content-Encoding": "br",
      "Content-Length": "7",
      "Content-Type": "text/plain",
      "soc-content-encoding": "br",
    },
  });
}
