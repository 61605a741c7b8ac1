import type { Cast } from "#demo/cast";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { entriesOf } from "#lib/coding-index/register";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import type { IndexEntry } from "#lib/facts/entry";
import { csvText } from "#lib/files/csv";
import type { PersonActor } from "#lib/record/entry";
import type { EvidenceKind, NewEvidence } from "#lib/revision/evidence/evidence";
import { recordEvidence, withdrawEvidence } from "#lib/revision/evidence/evidence.db";
import { issueSizes } from "#lib/revision/evidence/issue-sizes";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf, originRef, type RaisedFrom } from "#lib/revision/issues/raised-from";
import { BY_HAND, startingPoint } from "#lib/revision/issues/starting-point.db";
import { readRevision, readSizes } from "#lib/revision/revision.db";

/**
 * A paper with four issues that nothing is proposed on yet: by hand, from the reconciliation list and from a coder's
 * suggestion, with evidence of every kind.
 * @param revision id of the one that they are raised in
 * @returns ids of the issues
 */
export async function fillIssues(cast: Cast<"working-group" | "coder">, revision: string): Promise<string[]> {
  const by = cast["working-group"];
  const paper = await openPaper(by, revision, {
    label: "Care and support",
    title: "Review of care and support occupations",
    majorGroup: "6",
    introduction:
      "Care workers are one of the largest unit groups, and more of them work in people's own homes than when SOC2010 was made. This paper asks whether minor group 614 still draws its lines where the work differs.",
  });
  const settings = await raiseIssue(by, {
    ...{ ...BY_HAND, paper, origin: originOf(null), originRef: null },
    question:
      "Should those who care for people in their own homes be told from those who work in care homes?",
    sources: ["6145"],
    targets: ["6135"],
    evidence:
      "Both are in unit group 6145. Users of the statistics on adult social care ask for the two settings apart, and ISCO-08 draws the line between institutions and homes.",
  });
  await recordOnSettings(by, revision, settings);
  const pair = await raiseFrom(by, { revision, paper }, { kind: "pair", source: "6141", target: "6135" });
  await recordEvidence(by, pair, {
    kind: "tasks",
    text: "Records coded to both are mostly of health care assistants whose employer is a nursing home. They wash, dress and feed residents; few take observations, which those on hospital wards do daily.",
  });
  const id = await suggest(cast.coder, {
    title: "Telecare installer and demonstrator",
    add: "",
    ind: "",
    code: "6135",
    note: "Puts alarms and sensors into the homes of people who need care, shows them and their carers how to use them, and calls again. Local authorities and housing associations advertise it.",
  });
  const telecare = await raiseFrom(by, { revision, paper }, { kind: "suggestion", id });
  const activities = await raiseIssue(by, {
    ...{ ...BY_HAND, paper, origin: originOf(null), originRef: null },
    question: "Do activities coordinators in care homes belong with care workers?",
    sources: ["6145"],
    targets: ["6135"],
    evidence: "Their titles name no care, but small homes ask them to help with it.",
  });
  await recordOnActivities(by, activities);
  return [settings, pair, telecare, activities];
}

/** Raises an issue from something, in the words that the form offers. */
async function raiseFrom(
  by: PersonActor,
  { revision, paper }: Record<"revision" | "paper", string>,
  from: RaisedFrom,
): Promise<string> {
  const start = (await startingPoint(revision, from)) ?? BY_HAND;
  const { question, evidence } = start;
  const sources = start.sources.length > 0 ? start.sources : ["6145", "5249"];
  const origin = { origin: originOf(from), originRef: originRef(from) };
  return raiseIssue(by, { paper, question, evidence, sources, targets: start.targets, ...origin });
}

async function recordOnSettings(by: PersonActor, revision: string, issue: string): Promise<void> {
  const [register, view, sizes] = await Promise.all([
    readRegister(),
    readRevision(revision, "groups"),
    readSizes(revision),
  ]);
  const entries = entriesOf("soc2010", "6145", register);
  const evidence: NewEvidence[] = [
    { kind: "sizes", text: issueSizes({ sources: ["6145"], targets: ["6135"] }, view, sizes) },
    {
      kind: "index entries",
      text: "These titles name the client's home; they would tell the two settings apart.",
      codes: entries.filter((entry) => settingOf(entry) === "own home").map(({ uid }) => uid),
    },
    {
      kind: "other classification",
      text: "ISCO-08 has health care assistants, who work in institutions, apart from home-based personal care workers. Nearly all entries of 6145 are coded to the second, whatever their setting.",
      codes: ["5321", "5322"],
      edition: "isco08",
    },
    {
      kind: "attachment",
      text: "Entries of 6145 by the setting that their title, additional term or industry names. Most name none, so a split by setting would depend on what respondents say of their employer.",
      file: { fileName: "entries-of-6145-by-setting.csv", content: settingsTable(entries) },
    },
    {
      kind: "link",
      text: "The definitions of ISCO-08, sub-major group 53.",
      url: "https://www.ilo.org/public/english/bureau/stat/isco/isco08/",
    },
    {
      kind: "statement",
      text: "Two providers who were asked said that their staff move between settings within a week.",
    },
  ];
  for (const one of evidence) await recordEvidence(by, issue, one);
}

async function recordOnActivities(by: PersonActor, issue: string): Promise<void> {
  const entries = entriesOf("soc2010", "6145", await readRegister());
  const worded = (kind: EvidenceKind, text: string) => recordEvidence(by, issue, { kind, text });
  await recordEvidence(by, issue, {
    kind: "index entries",
    text: "Coordinators and organisers of activities, coded here by their industry.",
    codes: entries.filter(({ title }) => /activit|lifestyle|wellbeing/i.test(title)).map(({ uid }) => uid),
  });
  await worded(
    "qualifications",
    "Advertisements ask for experience of groups and crafts more often than for a care certificate; a level 2 certificate in supporting activity provision exists.",
  );
  const mistaken = await worded("statement", "Care homes must employ an activities coordinator.");
  await withdrawEvidence(by, mistaken, "The regulations ask for activities, not for a person of that title.");
}

type Setting = "own home" | "care home" | "not said";

function settingOf({ title, add, ind }: IndexEntry): Setting {
  const words = `${title} ${add} ${ind}`.toLowerCase();
  if (/(?:care\/residential|nursing) home/.test(words)) return "care home";
  return /\bhome/.test(words) ? "own home" : "not said";
}

function settingsTable(entries: readonly IndexEntry[]): Uint8Array {
  const rows = (["own home", "care home", "not said"] satisfies Setting[]).map((setting) => [
    setting,
    String(entries.filter((entry) => settingOf(entry) === setting).length),
  ]);
  return new TextEncoder().encode(csvText([["setting", "index_entries"], ...rows]));
}
