/** Choosing by what a client says it accepts. Source: RFC 9110, section 12. */

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The items of an Accept or Accept-Encoding header with their weights, 0 to 1; parameters other than q are left out. */
export function weighted(header: string): { name: string; weight: number }[] {
  return header.split(",").flatMap((item) => {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
    if (name === "") return [];
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    return [{ name, weight: /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0 }];
  });
}

/**
 * The content coding to send: of those the client weighs highest, Brotli before gzip before none. A client that says
 * nothing gets none, and so does one that refuses everything.
 */
export function chooseEncoding(header: string | null): Encoding {
  const given = weighted(header ?? "");
  const weightOf = (encoding: Encoding) =>
    given.find(({ name }) => name === encoding)?.weight ??
    (encoding === "identity" ? 0.0001 : (given.find(({ name }) => name === "*")?.weight ?? 0));
  const best = ENCODINGS.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  return weightOf(best) > 0 ? best : "identity";
}

/**
 * The media type to send out of those offered, or null when the client accepts none of them. The most specific range
 * that covers a type gives its weight; of equal ones the first offered is taken, as when the client says nothing.
 */
export function chooseType<Type extends string>(
  header: string | null,
  offered: readonly Type[],
): Type | null {
  const ranges = weighted(header ?? "");
  if (ranges.length === 0) return offered[0] ?? null;
  const weightOf = (type: Type) => {
    const [main] = type.split("/");
    const range = [type, `${main}/*`, "*/*"]
      .map((name) => ranges.find((one) => one.name === name))
      .find((found) => found !== undefined);
    return range?.weight ?? 0;
  };
  let best: Type | null = null;
  for (const type of offered) if (weightOf(type) > (best === null ? 0 : weightOf(best))) best = type;
  return best;
}
