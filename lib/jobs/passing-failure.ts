/** Connection gone or refused, server starting or stopping, deadlock, serialization. */
const PASSING =
  /\b(?:08\w{3}|57P0[1-3]|40001|40P01|53300|P1001|P1002|P1008|P1017|P2024|P2028|P2034|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)\b|connection (?:terminated|closed|error)|server closed the connection|DatabaseNotReachable|ConnectionClosed|TooManyConnections/i;

/** Whether an error says that the database was away or in the way, so that the same is worth trying again by itself. */
export function isPassing(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause !== undefined && cause !== null && depth < 5; depth++) {
    const { code, originalCode, kind, message, meta, cause: next } = cause as Record<string, unknown>;
    const adapter = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
    if (
      PASSING.test([code, originalCode, kind, message].filter((said) => typeof said === "string").join(" "))
    )
      return true;
    cause = adapter ?? next;
  }
  return false;
}
