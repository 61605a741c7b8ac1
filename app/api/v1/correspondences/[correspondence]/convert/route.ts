import { convertList, TOO_MANY_ROWS } from "#lib/correspondence/conversion/conversion-list";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import { pairOf } from "#lib/correspondence/reading";
import { pairId, turned } from "#lib/facts/edition-pair";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { oneOf, text } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { conversionJson } from "#lib/publication/resources/conversion";
import { requireConversion } from "#lib/publication/resources/correspondences.db";
import { conversionTable } from "#lib/publication/tables/conversion-table";

/** Longest list of codes: addresses of 16 kB and more are refused by servers. */
const LONGEST_LIST = 6_000;

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { correspondence: text() },
  query: {
    codes: text(LONGEST_LIST),
    direction: oneOf(["forward", "backward"]).default("forward"),
    sex: oneOf(["both", "men", "women"]).default("both"),
    data_set: oneOf(["census", "lfs"]).default("census"),
  },
  list: true,
  async run({ correspondence: id, codes, direction, sex, data_set: dataSet }) {
    const asked = await requireConversion(id);
    const way = direction === "forward" ? asked : await requireConversion(pairId(turned(pairOf(asked))));
    const { basis, source, target, through } = way;
    const { answers, tally, leftOut } = convertList(codes, basis, { withCounts: false, sex, dataSet });
    if (leftOut > 0) throw new ProblemDetails("bad-request", TOO_MANY_ROWS);
    return {
      json: {
        correspondence: id,
        ...pairOf({ source, target }),
        through: through?.edition ?? null,
        sex,
        dataSet,
        tally,
        answers: answers.map(conversionJson),
      },
      table: conversionTable(answers, through !== null),
      fileName: `${wayId(way)}-converted.csv`,
      release: way.release,
    };
  },
});
