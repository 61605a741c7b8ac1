import compression from "compression";
import type { Stage } from "#server/stage";

/** Compresses what is worth it and not compressed yet. The library replaces methods of the response for that. */
export function compress(): Stage {
  const library = compression();
  return ({ request, response }, next) =>
    new Promise((resolve, reject) => {
      // Its types are Express's, of whose requests and responses it uses only what Node's have.
      library(request as never, response as never, () => next().then(resolve, reject));
    });
}
