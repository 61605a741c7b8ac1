import { CARRIED, CARRIER } from "#lib/publication/api/carried-headers";
import { beforeHead } from "#server/outgoing";
import type { Stage } from "#server/stage";

/** Tells a request's route that it may encode its body itself, and gives the headers that say how their names back. */
export function carryHeaders(): Stage {
  return ({ request, response }, next) => {
    request.headers[CARRIER] = "1";
    beforeHead(response, () => {
      for (const [name, carried] of Object.entries(CARRIED)) {
        const value = response.getHeader(carried);
        if (value === undefined) continue;
        response.removeHeader(carried);
        response.setHeader(name, value);
      }
    });
    return next();
  };
}
