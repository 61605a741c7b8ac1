/** Where a mapping comes from: a code given, an occupation or title looked up, the edition before, or a person. */
export const MAPPING_ORIGINS = ["code", "occupation", "title", "moved", "person"] as const;
export type MappingOrigin = (typeof MAPPING_ORIGINS)[number];
export const ORIGIN_NAMES: Record<MappingOrigin, string> = {
  code: "code given",
  occupation: "relevant occupation",
  title: "title",
  moved: "edition before",
  person: "chosen by a person",
};

export const MAPPING_STATES = ["waiting", "accepted", "refused"] as const;
export type MappingState = (typeof MAPPING_STATES)[number];

/** A unit group that something speaks for, before anybody said anything of it. */
export interface SuggestedGroup {
  code: string;
  origin: Exclude<MappingOrigin, "person">;
  /** What speaks for it, in words. */
  basis: string;
  /** Share of the code given that goes there, or how sure the lookup is; null where neither is known. */
  confidence: number | null;
  /** Whether nothing about it is in doubt; a person says so all the same. */
  sure: boolean;
}
