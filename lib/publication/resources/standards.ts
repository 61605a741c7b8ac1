import { API, groupAddress } from "#lib/publication/resources/addresses";
import type { CoverageRead } from "#lib/standards/coverage/coverage.db";
import type { ListedStandard } from "#lib/standards/register/list.db";
import { standardHref } from "#lib/standards/standards-address";

/** A standard as programs read it. @param edition id of the edition that its unit groups are of */
export function standardJson(standard: ListedStandard, edition: string) {
  const { key: _, id: __, waiting: ___, codes, ...facts } = standard;
  return {
    ...facts,
    unitGroups: codes.map((code) => ({ edition, code, href: groupAddress(edition, code) })),
    links: { page: standardHref(standard.urn) },
  };
}

/** Coverage as programs read it. */
export function coverageJson({ coverage, edition, chosen }: CoverageRead) {
  const { covered, groups, people, standards, mapped, review, sectors } = coverage;
  return {
    edition: edition.id,
    unitGroups: groups.length,
    covered,
    standards,
    mapped,
    review,
    counted: chosen && {
      dataSet: chosen.dataSet.id,
      title: chosen.dataSet.title,
      counted: chosen.counted,
      ...people,
    },
    sectors: sectors.map(({ byLevel: { "": none, ...byLevel }, ...sector }) => ({
      ...sector,
      byLevel: { ...byLevel, none },
    })),
    groups: groups.map(({ group, standards: of, current, size }) => ({
      code: group.code,
      title: group.title,
      standards: of,
      current,
      size,
    })),
    links: { standards: `${API}/standards` },
  };
}
