import type { EditionId, PlacedGroup } from "#lib/facts/edition";
import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import type { Alternative } from "#lib/gold-coding/coding/alternatives/alternatives";
import type { CoderJudgement } from "#lib/gold-coding/coding/answer";

/** What a coder reads of a group that comes into question. */
export interface GroupText {
  code: string;
  title: string;
  /** The groups above, from the top down. */
  above: PlacedGroup[];
  /** "" where nobody has imported the official descriptions, or the group is of a draft. */
  general: string;
  tasks: string[];
  /** Index entries of the group, those like the record's title first. */
  entries: string[];
}

/** What settles a doubt between groups that come into question. */
export interface Precedent {
  kind: "ruling" | "distinction";
  /** One group of a ruling, the two of a distinction. */
  codes: string[];
  /** The job title that a ruling is about; "" of a distinction. */
  title: string;
  text: string;
}

/** What a record may be in one edition of its batch. */
export interface EditionScreen {
  id: EditionId;
  shortTitle: string;
  /** The code that the record was given; null where none was, and in a blind arm. */
  assigned: { code: string; title: string; held: boolean } | null;
  /** At most nine, the likeliest first. */
  alternatives: Alternative[];
  /** Of the assigned code and the alternatives, by code. */
  groups: Record<string, GroupText>;
  precedents: Precedent[];
}

/** A record as its coder is shown it. Of a blind arm it holds no assigned code, and of no arm anybody else's answer. */
export interface CodingScreen {
  recordId: number;
  token: string;
  until: Date;
  evidence: Evidence;
  editions: EditionScreen[];
  /** Identical records of the queue that could be given the same answer. */
  identical: number;
  /** The coder's own answer, where they took it back. */
  undone: CoderJudgement | null;
}

/** The code that is chosen at first in an edition: the assigned one, where the lookup takes it for likely too. */
export function likelyChoice({ assigned, alternatives }: EditionScreen): string {
  return assigned?.held && alternatives.some(({ code }) => code === assigned.code) ? assigned.code : "";
}
