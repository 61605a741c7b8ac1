/**
 * A value as JSON with the keys of every object in one order (by UTF-16 code units), so that the same value gives the same
 * text wherever it comes from. Lists keep their order; what is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  // Defined, not assigned: a key may be called "__proto__".
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder((value as Record<string, unknown>)[key])]),
  );
}
