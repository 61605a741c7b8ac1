/**
 * Addresses that programs and pages of other sites ask: the API, and the protocols of other programs (decision 0044). What
 * they answer is the same for everybody: refusals are JSON, and every answer may be read from anywhere.
 */
const FOR_PROGRAMS = /^\/(?:api|reconcile|classifai|v1)(?:\/|$)/;

/**
 * Those of them where something is looked up and nothing changed, by POST too: a request may come from any site, and is
 * nobody's, as it is handed on without its cookies.
 */
const LOOKS_UP = /^\/(?:api\/v1\/lookup|(?:reconcile|classifai|v1\/soc-vector-store)(?:\/.*)?)$/;

/** The page of one group that reconciliation clients show in a frame of their own. */
const FRAMED = /^\/reconcile\/[^/]+\/preview$/;

export function isForPrograms(path: string): boolean {
  return FOR_PROGRAMS.test(path);
}

export function onlyLooksUp(path: string): boolean {
  return LOOKS_UP.test(path);
}

export function mayBeFramed(path: string): boolean {
  return FRAMED.test(path);
}
