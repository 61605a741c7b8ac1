import type { KindLoaders } from "#lib/jobs/do-job.db";

/** Every kind of long work there is, loaded when there is such a job. A new one is a line here, and a file in its room. */
export const JOB_KINDS: KindLoaders = {
  "official-import": async () => (await import("#lib/imports/import-job.db")).officialImport,
  "figures-import": async () => (await import("#lib/figures/import/figures-job.db")).FIGURES_IMPORT,
  "paper-import": async () => (await import("#lib/revision/papers/import/paper-job.db")).paperImport,
  "records-import": async () =>
    (await import("#lib/gold-coding/batches/import/records-import.db")).RECORDS_IMPORT,
  "records-erasing": async () =>
    (await import("#lib/gold-coding/batches/erasing/records-erasing.db")).RECORDS_ERASING,
  "lookup-confidence": async () =>
    (await import("#lib/gold-coding/batches/confidence/confidence-job.db")).LOOKUP_CONFIDENCE,
  "gold-sets": async () => (await import("#lib/gold-coding/findings/sets/sets-job.db")).GOLD_SETS_JOB,
  microdata: async () => (await import("#lib/microdata/analyses/analysis-job.db")).MICRODATA_ANALYSIS,
  "earnings-effect": async () =>
    (await import("#lib/revision/evidence/earnings/earnings-job.db")).EARNINGS_EFFECT,
  "coded-file": async () => (await import("#lib/coded-files/kept/do-work.db")).CODED_FILE,
  "title-list": async () => (await import("#lib/title-lists/import/list-job.db")).TITLE_LIST,
  "lookup-measure": async () =>
    (await import("#lib/gold-coding/findings/sets/measure-job.db")).LOOKUP_MEASURE,
  "standards-import": async () =>
    (await import("#lib/standards/import/standards-import.db")).STANDARDS_IMPORT,
  "standards-groups": async () =>
    (await import("#lib/standards/mapping/find-groups-job.db")).STANDARDS_GROUPS,
};
