import { NatureWord } from "#components/correspondence/nature-word";
import { GSIM_CHANGES, type MapKind } from "#lib/correspondence/kinds";
import { natureOf } from "#lib/correspondence/nature";
import type { MapRow } from "#lib/correspondence/rows";
import { listed } from "#lib/platform/listed";

/** A kind of change in plain words, with its GSIM codes for those who know them, and their names where there is room; and whether it is real or virtual. */
export function KindLabel({ kind, named = false }: { kind: MapKind; named?: boolean }) {
  const words = listed(kind.words);
  return (
    <>
      <span className={kind.changes.length === 0 ? "" : "font-semibold"}>
        {words.charAt(0).toUpperCase() + words.slice(1)}
      </span>{" "}
      {kind.changes.length > 0 && (
        <span className={`text-[0.85em] text-soft ${named ? "font-normal" : "whitespace-nowrap"}`}>
          {kind.changes.map((change, at) => (
            <span key={change}>
              {at > 0 && ", "}
              {named ? (
                `${change} ${GSIM_CHANGES[change].name}`
              ) : (
                <abbr title={`GSIM: ${GSIM_CHANGES[change].name}`} className="no-underline">
                  {change}
                </abbr>
              )}
            </span>
          ))}
        </span>
      )}{" "}
      <NatureWord nature={natureOf(kind.changes)} />
    </>
  );
}

/** The part that a row has in the change, in a few words; of which group, the row says. */
export function roleText({ kind, sourcePart, targetPart }: MapRow, inverted = false): string {
  const leavesPart = inverted ? targetPart : sourcePart;
  switch (kind?.role) {
    case "whole":
      return "the whole group";
    case "stays":
      return leavesPart ? "the part that stays" : "all of it stays";
    case "goes":
      return leavesPart ? "a part that goes" : "all of it goes";
    default:
      return "";
  }
}
