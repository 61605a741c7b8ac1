import { oneSnapshot } from "#lib/platform/one-snapshot";
import type { Stage } from "#server/stage";

/** What answers the request reads the data in one version, however often it asks (docs/decisions/0021). */
export function readOneSnapshot(): Stage {
  return (_, next) => oneSnapshot(next);
}
