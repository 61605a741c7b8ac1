/** How long a claim lasts from now, in whole seconds: a browser's clock may be wrong, its sense of time is not. */
export function secondsUntil(until: Date): number {
  return Math.max(0, Math.round((until.getTime() - Date.now()) / 1000));
}
