import type { LookupData } from "#lib/lookup/lookup";

export interface CodeMatch {
  edition: "soc2010" | "soc2020";
  code: string;
  title: string;
}

/** Whether somebody typed the beginning of a code, two digits or more, instead of a title. */
export function isCodeQuery(query: string): boolean {
  return /^\s*\d{2,4}\s*$/.test(query);
}

/** Unit groups whose code begins with the digits typed, the wanted edition's first, at most `limit` of each edition. */
export function groupsByCode(
  titles: LookupData["titles"],
  query: string,
  wanted: CodeMatch["edition"],
  limit = 30,
): CodeMatch[] {
  const digits = query.trim();
  const editions =
    wanted === "soc2020" ? (["soc2020", "soc2010"] as const) : (["soc2010", "soc2020"] as const);
  return editions.flatMap((edition) =>
    Object.keys(titles[edition])
      .filter((code) => code.startsWith(digits))
      .sort()
      .slice(0, limit)
      .map((code) => ({ edition, code, title: titles[edition][code] ?? "" })),
  );
}
