/**
 * The form that a request brings, or null when it is larger than so many bytes. What is too large is read to its end and
 * thrown away, up to a limit: a browser shows the answer only once it has sent everything.
 */
export async function readForm(request: Request, largest: number): Promise<FormData | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.byteLength;
    if (size <= largest) pieces.push(value);
    else pieces.length = 0;
    if (size > THROWN_AWAY) {
      await reader?.cancel();
      break;
    }
  }
  if (size > largest) return null;
  return new Response(Buffer.concat(pieces), { headers: contentType(request) }).formData();
}

const THROWN_AWAY = 64 * 1024 * 1024;

function contentType(request: Request): Record<string, string> {
  return { "Content-Type": request.headers.get("content-type") ?? "application/x-www-form-urlencoded" };
}
