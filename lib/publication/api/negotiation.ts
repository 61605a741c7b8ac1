/** Choosing by what a client says it accepts. Source: RFC 9110, section 12. */

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The items of an Accept or Accept-Encoding header with their quality values, 0 to 1; parameters other than q are left out. */
export function qualityValues(header: string): { name: string; quality: number }[] {
  return header.split(",").flatMap((item) => {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
    if (name === "") return [];
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    return [{ name, quality: /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0 }];
  });
}

/**
 * The content coding to send: of those the client likes best, Brotli before gzip before none. A client that says
 * nothing gets none, and so does one that refuses everything.
 */
export function chooseEncoding(header: string | null): Encoding {
  const accepted = qualityValues(header ?? "");
  const qualityOf = (encoding: Encoding) =>
    accepted.find(({ name }) => name === encoding)?.quality ??
    (encoding === "identity" ? 0.0001 : (accepted.find(({ name }) => name === "*")?.quality ?? 0));
  const best = ENCODINGS.reduce((a, b) => (qualityOf(b) > qualityOf(a) ? b : a));
  return qualityOf(best) > 0 ? best : "identity";
}

/**
 * The media type to send out of those offered, or null when the client accepts none of them. The most specific range
 * that covers a type gives its quality; of equal ones the first offered is taken, as when the client says nothing.
 */
export function chooseType<Type extends string>(
  header: string | null,
  offered: readonly Type[],
): Type | null {
  const ranges = qualityValues(header ?? "");
  if (ranges.length === 0) return offered[0] ?? null;
  const qualityOf = (type: Type) => {
    const [main] = type.split("/");
    const range = [type, `${main}/*`, "*/*"]
      .map((name) => ranges.find((one) => one.name === name))
      .find((found) => found !== undefined);
    return range?.quality ?? 0;
  };
  let best: Type | null = null;
  for (const type of offered) if (qualityOf(type) > (best === null ? 0 : qualityOf(best))) best = type;
  return best;
}
