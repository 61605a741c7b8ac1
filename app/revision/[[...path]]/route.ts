import { ledToNow } from "#lib/revision/led-to-own.db";

/** Addresses of the time when there was one revision; and where to ask for a thing whose revision one does not know. */
export function GET(request: Request): Promise<Response> {
  return ledToNow(request);
}
