import { parametersOf } from "#lib/correspondence/address-fields";
import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import { LICENCE, MAKER } from "#lib/files/provenance";
import { longTableCsv } from "#lib/files/table-csv";
import { tableJson } from "#lib/files/table-json";
import { tableWorkbook } from "#lib/files/table-workbook";
import { pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { groupsFor } from "#lib/revision/under-review/under-review";
import { readGroupsUnderReview } from "#lib/revision/under-review/under-review.db";
import { readReviewListAddress } from "#lib/revision/under-review/under-review-address";
import { underReviewTable } from "#lib/revision/under-review/under-review-table";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

interface Context {
  params: Promise<Record<string, string>>;
}

/** The list as its page shows it under the same parameters: work in progress, for those who read that. */
export const GET = guardedRoute(
  "read work in progress",
  async (request, { params }: Context) => {
    const given = await params;
    const revision = await revisionOfAddress(given);
    const format = formatOf(pathText(given.file ?? ""));
    if (format === null) return noSuchFile(revision);
    const { groups, majors, view, policy } = await readGroupsUnderReview(revision, "groups");
    const { asked } = readReviewListAddress(parametersOf(request), majors);
    const table = underReviewTable(groupsFor(groups, asked));
    const { name } = view.editions.source;
    const title = `Groups of ${name} under review`;
    const fileName = `${revision}-under-review.${format}`.replace(/[^\w.-]+/g, "-");
    const { type } = FILE_FORMATS[format];
    if (format === "csv") return savedFile(BYTE_ORDER_MARK + (await longTableCsv(table)), fileName);
    if (format === "json") {
      const about = { title, revision, sizePolicy: policy, licence: LICENCE.name };
      return savedFile(tableJson(about, table), fileName, type);
    }
    const bytes = await tableWorkbook("Under review", table, [
      ["Title", title],
      ["Revision", view.heading.title],
      ...policy.thresholds.map(({ cases, below, source }): [string, string] => [
        `Fewer than ${cases} ${policy.measure}`,
        `${below} (${source})`,
      ]),
      ["Licence", `${LICENCE.name}, ${LICENCE.href}. ${LICENCE.attribution}`],
      ["Made by", MAKER],
    ]);
    return savedFile(new Uint8Array(bytes), fileName, type);
  },
  async ({ params }) => revisionSubject(await params),
);

function formatOf(name: string): FileFormat | null {
  const formats = Object.keys(FILE_FORMATS) as FileFormat[];
  return formats.find((format) => name === `groups.${format}`) ?? null;
}

function noSuchFile(revision: string): Response {
  return sentencePage(404, {
    title: "There is no such file",
    sentence: "The list of groups under review can be had as CSV, Excel and JSON.",
    link: { href: revisionHref(revision, "under-review"), name: "Groups under review" },
  });
}
