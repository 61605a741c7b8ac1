import type { Cast } from "#demo/cast";
import { DATA_AND_AI } from "#demo/next-revision/data-and-ai";
import { INVENTED } from "#demo/next-revision/papers";
import { ADVERTS, QUARTERS } from "#demo/title-lists/adverts";
import { EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import { acceptSuggestion } from "#lib/coding-index/suggestions/suggestions.db";
import { csvText } from "#lib/files/csv";
import { LARGEST_CODED } from "#lib/jobs/largest-files";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import type { PersonActor } from "#lib/record/entry";
import { readBasis, readRevision } from "#lib/revision/revision.db";
import { allClusters } from "#lib/title-lists/clusters/clusters.db";
import { TITLE_LIST } from "#lib/title-lists/import/list-job.db";
import { lookIntoList, receiveList } from "#lib/title-lists/import/receive.db";
import { startList } from "#lib/title-lists/import/start-list.db";
import {
  type ClusterFound,
  demandCluster,
  makeIssue,
  makeNothing,
  makeSuggestion,
} from "#lib/title-lists/outcomes/make.db";
import { issueDraft, suggestionDraft } from "#lib/title-lists/outcomes/outcome-words";
import { demandTitleList } from "#lib/title-lists/title-lists.db";

/**
 * A list of invented adverts, read and coded, and some of its clusters decided: one is in the index by way of a suggestion, one
 * is an issue of the next revision, and one is nothing; the others wait.
 * @param revision id of the open revision
 */
export async function fillTitleLists(
  cast: Cast<"custodian" | "working-group">,
  revision: string,
): Promise<void> {
  const { custodian, "working-group": member } = cast;
  const list = await sendAdverts(member);
  const clusters = await allClusters(list);
  const clusterOf = (title: string): Promise<ClusterFound> =>
    demandCluster(list, clusters.find((one) => one.title === title)?.number ?? 0);
  const retrofit = await clusterOf("Retrofit assessor");
  const draft = suggestionDraft(retrofit.cluster, retrofit.titles, retrofit.list, retrofit.list.edition);
  const suggested = await makeSuggestion(member, retrofit, { ...draft, code: "2455" });
  await acceptSuggestion(custodian, suggested, {
    draft: { ...EMPTY_DRAFT, title: "Assessor, retrofit", codes: { soc2020: "2455" } },
    why: {
      reason: `The title grows from quarter to quarter. ${INVENTED}`,
      source: "Adverts of the demonstration",
    },
  });
  const ethics = await clusterOf("AI ethics officer");
  const paper = (await readRevision(revision, "groups")).papers.find(
    ({ label }) => label === DATA_AND_AI.label,
  );
  const { source, target } = await readBasis(revision);
  const issue = issueDraft(ethics.cluster, ethics.titles, ethics.list, { source, target });
  await makeIssue(member, ethics, {
    ...issue,
    question: "Is there a group for those who keep the use of artificial intelligence within its rules?",
    evidence: `${issue.evidence} ${INVENTED}`,
    paper: paper?.id ?? "",
  });
  await makeNothing(
    member,
    await clusterOf("Rockstar of first impressions"),
    "A receptionist by another name: the index has receptionists, and the phrase is one employer’s.",
  );
}

/** @returns the number of the list */
async function sendAdverts(by: PersonActor): Promise<number> {
  const rows = Object.entries(ADVERTS).map(([title, counts]) => [title, ...counts]);
  async function* content() {
    yield new TextEncoder().encode(csvText([["Job title", ...QUARTERS], ...rows]));
  }
  const file = await storeFile(content(), { name: "adverts.csv", owner: by.personId, most: LARGEST_CODED });
  const id = await receiveList(by, file, {
    ...{ name: "Online job adverts by quarter", kind: "adverts", licence: "None is needed", note: INVENTED },
    source: "Nobody gathered them",
  });
  const list = await demandTitleList(id);
  const { reading, period } = await lookIntoList(list);
  await startList(list, { reading, period, least: 1 }, by.personId);
  await workOff({ [TITLE_LIST.kind]: async () => TITLE_LIST });
  return id;
}
