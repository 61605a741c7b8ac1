import type { Metadata } from "next";
import { FileLinks } from "#components/title-lists/file-links";
import { UnknownList } from "#components/title-lists/unknown-list";
import { Button } from "#components/ui/button";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextField } from "#components/ui/field";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { readEdition } from "#lib/classification/classification.db";
import { quantity } from "#lib/platform/in-words";
import { numberIn } from "#lib/platform/parameters";
import { listClusters } from "#lib/title-lists/clusters/clusters.db";
import {
  CLUSTER_ORDERS,
  CLUSTERS_SHOWN,
  type ClusterOrder,
  type ClustersShown,
  clustersHref,
  PAGE_SIZE,
  readClustersAsked,
} from "#lib/title-lists/clusters/clusters-address";
import { LISTS_CRUMB, listHref } from "#lib/title-lists/list-address";
import { outcomesOf } from "#lib/title-lists/outcomes/outcomes.db";
import { findTitleList } from "#lib/title-lists/title-lists.db";
import { TREND_RULE, TRENDS, type TrendKind } from "#lib/title-lists/trend";
import { guarded } from "../../../guarded";
import { ClusterTable } from "./_parts/cluster-table";

export const metadata: Metadata = { title: "Titles without a home" };

export default guarded("read title lists", async ({ params, searchParams }) => {
  const list = await findTitleList(numberIn((await params).list));
  if (!list?.came) return <UnknownList what="list" />;
  const { asked, errors } = readClustersAsked(await searchParams);
  const { clusters, all } = await listClusters(list.id, asked);
  const [madeOf, edition] = await Promise.all([outcomesOf(list.id, clusters), readEdition(list.edition)]);
  const here = (change: Partial<typeof asked>) => clustersHref(list.id, { ...asked, page: 1, ...change });
  return (
    <>
      <PageHeading
        crumbs={[LISTS_CRUMB, { href: listHref(list.id), name: list.name }]}
        title="Titles without a home"
      >
        <p>
          Titles of the list that have no sure code, those that say the same on one line. Open a line to see
          its titles and to make something of it.
        </p>
      </PageHeading>
      {errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={errors} />
      <ChoiceLinks
        id="show"
        label="Show"
        choices={(Object.keys(CLUSTERS_SHOWN) as ClustersShown[]).map((show) => ({
          name: CLUSTERS_SHOWN[show],
          href: here({ show }),
          chosen: asked.show === show,
        }))}
      />
      <ChoiceLinks
        id="order"
        label="First"
        choices={(Object.keys(CLUSTER_ORDERS) as ClusterOrder[]).map((order) => ({
          name: CLUSTER_ORDERS[order],
          href: here({ order }),
          chosen: asked.order === order,
        }))}
      />
      <ChoiceLinks
        id="trend"
        label="Trend"
        choices={[
          { name: "any", href: here({ trend: "" }), chosen: asked.trend === "" },
          ...(Object.keys(TRENDS) as TrendKind[]).map((trend) => ({
            name: TRENDS[trend],
            href: here({ trend }),
            chosen: asked.trend === trend,
          })),
        ]}
      />
      <form
        method="get"
        action={listHref(list.id, "clusters")}
        className="no-print my-4 flex flex-wrap items-end gap-3"
      >
        {(["order", "show", "trend"] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={asked[name]} />
        ))}
        <TextField label="Only titles with these words" name="q" defaultValue={asked.q} />
        <Button look="secondary">Filter</Button>
      </form>
      <ClusterTable
        {...{ list, clusters, edition, madeOf }}
        caption={`${quantity(all, "cluster")}${asked.q ? ` with “${asked.q}”` : ""}`}
      />
      <Pagination
        page={asked.page}
        pages={Math.max(1, Math.ceil(all / PAGE_SIZE))}
        href={(page) => here({ page })}
      />
      <p className="mt-4 max-w-3xl text-[0.95rem] text-soft">{TREND_RULE}</p>
      <FileLinks list={list.id} files={[["clusters", "All clusters"]]} />
    </>
  );
});
