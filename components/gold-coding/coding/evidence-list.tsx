import { EVIDENCE_COLUMNS, EVIDENCE_NAMES, type Evidence } from "#lib/gold-coding/batches/records/evidence";

/** What the record says, each column under its name. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  return (
    <section aria-labelledby="evidence" className="md:max-lg:col-span-2">
      <h2
        id="evidence"
        data-focus
        tabIndex={-1}
        className="text-[1.15rem] outline-none focus-visible:shadow-none"
      >
        {evidence.jobTitle || "Job title not stated"}
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-[0.94rem] max-lg:sm:grid-cols-2 max-lg:md:grid-cols-4">
        {EVIDENCE_COLUMNS.filter((column) => column !== "jobTitle").map((column) => (
          <div key={column}>
            <dt className="text-[0.85rem] text-soft">{EVIDENCE_NAMES[column]}</dt>
            <dd className={evidence[column] === "" ? "text-soft" : "wrap-anywhere"}>
              {evidence[column] || "not stated"}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
