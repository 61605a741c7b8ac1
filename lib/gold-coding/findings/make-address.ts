import {
  FINDING_KINDS,
  type FindingKind,
  findingsPath,
  OUTCOME_KINDS,
  type OutcomeKind,
} from "#lib/gold-coding/findings/finding";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What is to be made of which finding, as an address says it; null for what it does not say. */
export interface FindingAddress {
  kind: FindingKind | null;
  key: string;
  as: OutcomeKind | null;
}

/** The finding that an address names. */
export function readFindingAddress(parameters: Parameters): FindingAddress {
  const reader = new ParameterReader(parameters);
  return {
    kind: reader.choice("kind", "The kind of finding", Object.keys(FINDING_KINDS) as FindingKind[]) || null,
    key: reader.text("finding", "The finding"),
    as: reader.choice("as", "What to make of it", Object.keys(OUTCOME_KINDS) as OutcomeKind[]) || null,
  };
}

/** The page that has the form, by the query of the address that the form is sent to. */
export function makePage(batch: string, query: URLSearchParams): string {
  const { kind, key, as } = readFindingAddress(Object.fromEntries(query));
  const revision = (query.get("revision") ?? "").slice(0, 100);
  return address(findingsPath(batch, "make"), {
    ...{ kind: kind ?? undefined, finding: key, as: as ?? undefined },
    revision,
  });
}
