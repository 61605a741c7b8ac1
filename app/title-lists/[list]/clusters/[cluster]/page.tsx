import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { NearGroups } from "#components/title-lists/near-groups";
import { UnknownList } from "#components/title-lists/unknown-list";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEdition } from "#lib/classification/classification.db";
import { can } from "#lib/permissions/permissions";
import { numberIn } from "#lib/platform/parameters";
import { historyItem } from "#lib/record/sentences";
import { clustersHref } from "#lib/title-lists/clusters/clusters-address";
import { LISTS_CRUMB, listHref } from "#lib/title-lists/list-address";
import { fastTrack } from "#lib/title-lists/outcomes/fast-track.db";
import { clusterFound } from "#lib/title-lists/outcomes/make.db";
import { codedLikeInWords, trendInWords } from "#lib/title-lists/outcomes/outcome-words";
import { outcomesOf } from "#lib/title-lists/outcomes/outcomes.db";
import { periodInWords } from "#lib/title-lists/period";
import { guarded } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { ClusterTitles } from "./_parts/cluster-titles";
import { FastTrackSteps } from "./_parts/fast-track-steps";
import { MakeOfIt } from "./_parts/make-of-it";

export const metadata: Metadata = { title: "Like titles" };

/** The titles of a cluster, and their whole way: when they were first seen, what was made of them, by whom, and where it stands. */
export default guarded("read title lists", async ({ params, searchParams, viewer: { person } }) => {
  const { list: listId, cluster: number } = await params;
  const [found, answer] = await Promise.all([
    clusterFound(numberIn(listId), numberIn(number)),
    formAnswer(await searchParams),
  ]);
  if (!found) return <UnknownList what="cluster" />;
  const { list, cluster, titles } = found;
  const [madeOf, edition] = await Promise.all([outcomesOf(list.id, [cluster]), readEdition(list.edition)]);
  const made = madeOf(cluster);
  const track = await fastTrack(list.id, cluster, [...made.own, ...made.before]);
  return (
    <>
      <PageHeading
        crumbs={[
          LISTS_CRUMB,
          { href: listHref(list.id), name: list.name },
          { href: clustersHref(list.id), name: "Titles without a home" },
        ]}
        kicker={`Cluster ${cluster.number}`}
        title={cluster.title}
      />
      <AnswerBanner answer={answer} />
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-soft">First seen</dt>
        <dd>{periodInWords(list.periods[cluster.firstSeen] ?? "")}</dd>
        <dt className="text-soft">Trend</dt>
        <dd>{trendInWords(cluster, list.period)}</dd>
        <dt className="text-soft">Nearest groups</dt>
        <dd>
          <NearGroups nearest={cluster.nearest} edition={edition} />
        </dd>
        {cluster.coded.length > 0 && (
          <>
            <dt className="text-soft">Coded surely</dt>
            <dd>{codedLikeInWords(cluster)}</dd>
          </>
        )}
      </dl>
      <FastTrackSteps {...{ list, made, track }} />
      {can(person, "keep title lists") && <MakeOfIt {...{ list, cluster, made, person, answer }} />}
      <ClusterTitles {...{ list, cluster, titles, track }} />
      {track.deeds.length > 0 && (
        <div className="mt-8">
          <HistoryList
            deeds={track.deeds.toReversed().map((deed) => historyItem(deed, true))}
            none=""
            namesEntries
          />
        </div>
      )}
    </>
  );
});
