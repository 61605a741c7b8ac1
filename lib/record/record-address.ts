import { address, type ParameterReader } from "#lib/platform/parameters";
import type { SubjectKind } from "#lib/record/entry";
import { SUBJECT_KINDS } from "#lib/record/subject";

/** Which part of the record a page shows. */
export interface RecordAddress {
  kind: SubjectKind | "";
  /** Id of the person who acted; "" for anybody. */
  person: string;
  /** Number of the newest entry shown; 0 for the newest there is. */
  from: number;
}

/** @param people ids of everybody */
export function readRecordAddress(reader: ParameterReader, people: readonly string[]): RecordAddress {
  return {
    kind: reader.choice("kind", "The kind", SUBJECT_KINDS),
    person: reader.choice("person", "The person", people),
    from: Number(reader.matching("from", "The number", /^\d{1,15}$/, "1200")),
  };
}

export function recordHref({ kind, person, from }: RecordAddress): string {
  return address("/record", { kind, person, from: from > 0 ? from : "" });
}
