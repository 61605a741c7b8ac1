import type { IncomingMessage, ServerResponse } from "node:http";
import { CARRIED, CARRIER } from "#lib/publication/api/carried-headers";

/** Tells a request's route that it may encode its body itself, and gives the headers that say how their names back. */
export function carryHeaders(request: IncomingMessage, response: ServerResponse): void {
  request.headers[CARRIER] = "1";
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse;
  response.writeHead = ((...all: unknown[]) => {
    for (const [name, carried] of Object.entries(CARRIED)) {
      const value = response.getHeader(carried);
      if (value === undefined) continue;
      response.removeHeader(carried);
      response.setHeader(name, value);
    }
    return writeHead(...all);
  }) as typeof response.writeHead;
}
