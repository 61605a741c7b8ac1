/** What a lookup address asks: `?q=nurse&edition=soc2020&industry=hospital`. */
export interface LookupRequest {
  query: string;
  edition: "soc2010" | "soc2020";
  industry: string;
  /** What is wrong with the address itself, in a sentence; absent when nothing is. */
  error?: string;
}

type Parameters = Record<string, string | string[] | undefined>;

/** Reads a lookup address. Text is shortened to what a message can show; the lookup itself refuses over-long queries. */
export function readLookupRequest(parameters: Parameters): LookupRequest {
  const one = (name: string) => {
    const value = parameters[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const edition = one("edition");
  const request: LookupRequest = {
    query: one("q"),
    industry: one("industry"),
    edition: edition === "soc2010" ? "soc2010" : "soc2020",
  };
  if (edition !== "" && edition !== "soc2010" && edition !== "soc2020")
    request.error = "Choose SOC2010 or SOC2020: titles can be looked up in those two editions.";
  return request;
}

/** The address of a lookup, without what is left at its default. */
export function lookupAddress({ query, edition, industry }: LookupRequest): string {
  const parameters = new URLSearchParams({ q: query });
  if (edition !== "soc2020") parameters.set("edition", edition);
  if (industry.trim() !== "") parameters.set("industry", industry);
  return `/lookup?${parameters}`;
}
