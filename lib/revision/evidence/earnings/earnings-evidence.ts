import { measureOf } from "#lib/facts/measure";
import type { OfferedFile } from "#lib/files/attachments/attachment";
import { csvText } from "#lib/files/csv";
import type { ComparedGroups, GroupEarnings } from "#lib/microdata/before-after/compared-groups";
import { quantity } from "#lib/platform/in-words";

const COLUMNS = [
  "side",
  "code",
  "measure",
  "unit",
  "median",
  "standard_error",
  "cv",
  "quality",
  "suppressed",
  "records",
];
const NOT_TOLD: Record<string, string> = {
  disclosive: "not told, as too few records would be told of",
  unreliable: "not told, as it is too uncertain",
};
/** A line for each group, up to so many; the file has all. */
const MOST_LINES = 40;

/** What earnings before and after a proposal come to, as evidence: in words, and as a table. */
export function earningsEvidence(
  { groups, uncoded }: ComparedGroups,
  { source, proposal }: { source: string; proposal: string },
): { text: string; file: OfferedFile } {
  const measure = measureOf(groups[0]?.measure ?? "");
  const lines = groups.slice(0, MOST_LINES).map((group) => `${group.side} ${group.code}: ${inWords(group)}.`);
  const left = uncoded > 0 ? ` ${quantity(uncoded, "record")} without a proposed code left out.` : "";
  const rows = groups.map(({ side, code, measure: id, value, error, cv, quality, suppressed, base }) => [
    ...[
      side,
      code,
      id,
      measure?.unit ?? "",
      value ?? "",
      error ?? "",
      cv ?? "",
      quality,
      suppressed,
      base ?? "",
    ],
  ]);
  return {
    text: [
      `${measure?.name ?? "median pay"}, ${measure?.unit ?? ""}, before and after (${proposal}). Source: ${source}.${left}`,
      ...lines,
    ].join("\n"),
    file: {
      fileName: "earnings-before-and-after.csv",
      content: new TextEncoder().encode(csvText([COLUMNS, ...rows])),
    },
  };
}

function inWords({ value, cv, base, suppressed, measure }: GroupEarnings): string {
  if (value === null) return NOT_TOLD[suppressed] ?? "there is none";
  const decimals = measureOf(measure)?.decimals ?? 2;
  const said = value.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${said} (coefficient of variation ${cv}%, ${quantity(base ?? 0, "record")})`;
}
