import { measureOf } from "#lib/facts/measure";
import { BYTE_ORDER_MARK, csvText } from "#lib/files/csv";
import { MICRODATA_PATH } from "#lib/microdata/analyses/asked-analysis";
import { readMicrodataSet } from "#lib/microdata/analyses/microdata-sets.db";
import { pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

type Context = { params: Promise<{ dataSet: string }> };

const HEADINGS = [
  "code",
  "title",
  "sex",
  "hours",
  "measure",
  "unit",
  "value",
  "cv",
  "quality",
  "suppressed",
  "base",
];

/** All estimates of a data set that came of microdata, a row for each. */
export const GET = guardedRoute("analyse microdata", async (_, { params }: Context) => {
  const kept = await readMicrodataSet(pathText((await params).dataSet));
  if (!kept)
    return sentencePage(404, {
      title: "There are no such estimates",
      sentence: "Nothing was kept under this name.",
      link: { href: MICRODATA_PATH, name: "Earnings microdata" },
    });
  const rows = kept.figures.map(({ code, sex, hours, measure, value, cv, quality, suppressed, base }) => [
    ...[code, kept.titles.get(code) ?? "", sex, hours, measure, measureOf(measure)?.unit ?? ""],
    ...[value ?? "", cv ?? "", quality, suppressed, base ?? ""],
  ]);
  return savedFile(BYTE_ORDER_MARK + csvText([HEADINGS, ...rows]), `${kept.dataSet.id}.csv`);
});
