import type { Evidence } from "#lib/gold-coding/batches/import/likeness";

const NAMES: [keyof Evidence, string][] = [
  ["jobTitle", "Job title"],
  ["jobDescription", "Description"],
  ["industryText", "Industry"],
  ["industryCode", "SIC code"],
  ["qualifications", "Qualifications"],
  ["managementStatus", "Manages"],
  ["supervisorStatus", "Supervises"],
  ["employmentStatus", "Employment"],
];

/** What somebody answered about a job; what they left empty says so. */
export function RecordEvidence({ evidence }: { evidence: Evidence }) {
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {NAMES.map(([field, name]) => (
          <div key={field} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className={field === "jobTitle" ? "font-semibold" : "[overflow-wrap:anywhere]"}>
              {evidence[field] || <span className="font-normal text-soft">not stated</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
