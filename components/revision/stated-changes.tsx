import { NatureWord } from "#components/correspondence/nature-word";
import type { StatedChange, StatedPart } from "#lib/compile/decisions/wording";
import { GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";

/** Changes as a review paper states them, real or virtual, with their GSIM types for those who know them: named where there is room. */
export function StatedChanges({ changes, named }: { changes: readonly StatedChange[]; named?: boolean }) {
  return (
    <ul className="list-disc pl-5">
      {changes.map(({ sentence, gsim, nature, parts }, at) => (
        <li key={at} className="py-0.5">
          {sentence} <GsimTypes types={gsim} named={named === true} /> <NatureWord nature={nature} />
          {parts.length > 0 && (
            <ul className="mb-1 list-[circle] pl-5">
              {parts.map((part, number) => (
                <Part key={number} {...part} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Part({ code, title, note }: StatedPart) {
  return (
    <li>
      {code !== null && <span className="code">{code} </span>}
      {title}
      {note !== "" && <span className="text-soft"> – {note}</span>}
    </li>
  );
}

function GsimTypes({ types, named }: { types: readonly GsimChange[]; named: boolean }) {
  if (types.length === 0) return null;
  return (
    <span className="text-[0.85em] whitespace-nowrap text-soft">
      {types.map((type, at) => (
        <span key={type}>
          {at > 0 && ", "}
          {named ? (
            `${type} ${GSIM_CHANGES[type].name}`
          ) : (
            <abbr title={`GSIM: ${GSIM_CHANGES[type].name}`} className="no-underline">
              {type}
            </abbr>
          )}
        </span>
      ))}
    </span>
  );
}
