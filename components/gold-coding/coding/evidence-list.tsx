import { EVIDENCE_COLUMNS, EVIDENCE_NAMES, type Evidence } from "#lib/gold-coding/batches/records/evidence";

/** How much of a line each takes: answers in sentences a whole one, short ones two or three to a line. */
const WIDTHS: Partial<Record<keyof Evidence, string>> = {
  jobDescription: "col-span-6 md:max-lg:col-span-3",
  industryText: "col-span-6 md:max-lg:col-span-3",
  industryCode: "col-span-3",
  qualifications: "col-span-3",
};

/** What the record says, each column under its name. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  return (
    <section
      aria-labelledby="evidence"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="md:max-lg:col-span-2 lg:max-h-[calc(100dvh-12rem)] lg:overflow-y-auto"
    >
      <h2
        id="evidence"
        data-focus
        tabIndex={-1}
        className="text-[1.15rem] leading-snug outline-none focus-visible:shadow-none"
      >
        {evidence.jobTitle || "Job title not stated"}
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-[0.94rem] leading-snug grid-cols-6">
        {EVIDENCE_COLUMNS.filter((column) => column !== "jobTitle").map((column) => (
          <div key={column} className={WIDTHS[column] ?? "col-span-2"}>
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
