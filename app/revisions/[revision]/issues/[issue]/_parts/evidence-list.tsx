import { momentInWords } from "#lib/platform/in-words";
import { EVIDENCE_KINDS, type EvidenceItem } from "#lib/revision/evidence/evidence";
import { evidenceHref } from "#lib/revision/paper-address";
import { EvidenceContent, type Named } from "./evidence-content";

/** The evidence on an issue, piece by piece, with who recorded it where names are shown. */
export function EvidenceList(props: {
  /** Id of the revision. */
  revision: string;
  items: readonly EvidenceItem[];
  named: Named;
  /** Whether the reader is signed in: only then are names shown. */
  names: boolean;
  /** Whether the reader may withdraw it. */
  mayWithdraw: boolean;
}) {
  const { revision, items, named, names, mayWithdraw } = props;
  if (items.length === 0) return null;
  return (
    <ol className="mt-4 grid max-w-3xl gap-5">
      {items.map((item) => (
        <li key={item.id} id={`evidence-${item.id}`} className="scroll-mt-4 border-l-2 border-line pl-3">
          <h3 className="first-letter:uppercase">
            {EVIDENCE_KINDS[item.kind]}
            {item.withdrawn && <span className="font-normal text-danger"> – withdrawn</span>}
          </h3>
          {item.withdrawn && <Withdrawn item={item} names={names} />}
          {item.withdrawn ? (
            <details>
              <summary className="w-fit py-0.5 text-accent">What it said</summary>
              <EvidenceContent revision={revision} item={item} named={named} />
            </details>
          ) : (
            <EvidenceContent revision={revision} item={item} named={named} />
          )}
          <p className="mt-1 text-[0.92rem] text-soft">
            Recorded <time dateTime={item.addedAt.toISOString()}>{momentInWords(item.addedAt)}</time>
            {names && item.addedBy && ` by ${item.addedBy}`}
            {mayWithdraw && !item.withdrawn && (
              <>
                {" · "}
                <a
                  href={evidenceHref(revision, item.id, "withdraw")}
                  className="no-print inline-block py-0.5"
                  aria-label={`Withdraw evidence ${item.id}`}
                >
                  Withdraw
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Withdrawn({ item: { withdrawn }, names }: { item: EvidenceItem; names: boolean }) {
  if (!withdrawn) return null;
  return (
    <p>
      Withdrawn <time dateTime={withdrawn.at.toISOString()}>{momentInWords(withdrawn.at)}</time>
      {names && withdrawn.by && ` by ${withdrawn.by}`}: {withdrawn.reason}
    </p>
  );
}
