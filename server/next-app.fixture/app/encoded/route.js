export const dynamic = "force-dynamic";
export function GET() {
  return new Response("encoded", {
    headers: { "Content-Encoding": "br", "Content-Length": "7", "Content-Type": "text/plain" },
  });
}
