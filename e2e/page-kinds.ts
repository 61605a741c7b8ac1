import type { Role } from "#lib/permissions/roles";
import { CORRECTION, NEXT_REVISION } from "./revisions";

/**
 * An address and the status it answers. "again" is one more page of a kind that another stands for: it is asked and shown
 * like each, but axe, which takes most of the time, looks at one page of a kind.
 */
export type PageAddress = [path: string, status: 200 | 400 | 404, again?: "again"];

export interface PageArea {
  /** Whose pages these are; null for anybody's. */
  role: Role | null;
  pages: PageAddress[];
}

/** One address of every kind of page and of its states, those for what is not there too. {me} is the person's id. */
export const PAGE_AREAS: Record<string, PageArea> = {
  "home, lookup and downloads": {
    role: null,
    pages: [
      ["/", 200],
      ["/lookup", 200, "again"],
      ["/lookup?q=engineer", 200],
      ["/lookup?q=2136", 200],
      ["/downloads", 200],
      ["/downloads/passwords.csv", 404, "again"],
      ["/problem", 200],
      ["/nothing/here", 404],
    ],
  },
  editions: {
    role: null,
    pages: [
      ["/editions", 200],
      ["/editions/soc2020", 200],
      ["/editions/soc2010?expand=all", 200, "again"],
      ["/editions/isco08", 200, "again"],
      ["/correspondences/soc2010-soc2020/compare", 200],
      ["/editions/soc1066", 404],
    ],
  },
  groups: {
    role: null,
    pages: [
      ["/editions/soc2020/groups/2", 200, "again"],
      ["/editions/soc2020/groups/21", 200, "again"],
      ["/editions/soc2020/groups/213", 200],
      ["/editions/soc2020/groups/2136", 200],
      ["/editions/soc2020/groups/2136/00", 200],
      ["/editions/soc2010/groups/3539", 200, "again"],
      ["/editions/isco08/groups/0", 200, "again"],
      ["/editions/isco08/groups/2422", 200],
      ["/editions/soc2020/groups/9999", 404],
      ["/editions/soc2020/groups/2136/99", 404, "again"],
    ],
  },
  "the coding index": {
    role: null,
    pages: [
      ["/coding-index", 200, "again"],
      ["/coding-index?q=nurse", 200],
      ["/coding-index/a1aa", 200],
      ["/coding-index/zzzz", 404],
    ],
  },
  "the correspondence": {
    role: null,
    pages: [
      ["/correspondences", 200],
      ["/correspondences/soc1980-soc1990", 404],
      ["/correspondences/soc2010-soc2020", 200],
      ["/correspondences/soc2020-soc2010?level=3&kind=split&sort=share&order=desc", 200, "again"],
      ["/correspondences/soc2010-soc2020?source=x&share=200", 400],
      ["/correspondences/soc2010-soc2020?q=zzzz", 200, "again"],
      ["/correspondences/soc2000-soc2010?source=11", 200, "again"],
      ["/correspondences/soc2000-soc2010/1111/1115", 200, "again"],
      ["/correspondences/soc2000-soc2010/compare", 404, "again"],
      ["/correspondences/soc2010-soc2020/2139/2136", 200],
      ["/correspondences/soc2010-soc2020/3239/3222", 200, "again"],
      ["/correspondences/soc2010-soc2020/2136/1111", 404],
      ["/correspondences/soc2010-soc2020/9999/9998", 404, "again"],
      ["/correspondences/soc2010-soc2020/213", 404, "again"],
    ],
  },
  "pictures and comparable sets": {
    role: null,
    pages: [
      ["/correspondences/soc2010-soc2020/pictures", 200],
      ["/correspondences/soc2010-soc2020/pictures/353", 200],
      ["/correspondences/soc2020-soc2010/pictures/816?by=people&data=lfs&sex=women", 200, "again"],
      ["/correspondences/soc2010-soc2020/pictures/999", 404, "again"],
      ["/correspondences/soc2010-soc2020/components", 200],
      ["/correspondences/soc2010-soc2020/components?share=5", 200, "again"],
      ["/correspondences/soc2010-soc2020/components/1121?share=5", 200],
      ["/correspondences/soc2010-soc2020/components/9999", 404, "again"],
    ],
  },
  "conversion and reconciliation": {
    role: null,
    pages: [
      ["/correspondences/soc2010-soc2020/convert", 200, "again"],
      ["/correspondences/soc2010-soc2020/convert?codes=1115,3539,9999", 200],
      ["/correspondences/soc2000-soc2020/convert?codes=2132,1111", 200, "again"],
      ["/correspondences/soc2010-soc2020/reconciliation", 200],
      ["/correspondences/soc2010-soc2020/reconciliation?list=index&people=many", 400],
      ["/correspondences/soc2010-soc2020/problems", 200],
    ],
  },
  "the draft of an open revision": {
    role: null,
    pages: [
      ["/revisions/soc2020-soc2030", 200, "again"],
      [NEXT_REVISION, 200],
      [CORRECTION, 200, "again"],
      [`${NEXT_REVISION}/draft`, 200],
      [`${NEXT_REVISION}/draft?level=3`, 200, "again"],
      [`${NEXT_REVISION}/draft/groups/2134`, 200],
      [`${NEXT_REVISION}/draft/groups/9999`, 404, "again"],
      [`${NEXT_REVISION}/draft/lookup?q=engineer`, 200],
      [`${NEXT_REVISION}/draft/compare?show=all&major=2`, 200],
      [`${NEXT_REVISION}/draft/compare?show=much`, 400, "again"],
      [`${NEXT_REVISION}/draft/correspondence`, 200, "again"],
      [`${NEXT_REVISION}/draft/correspondence/2134/2134`, 200, "again"],
      [`${NEXT_REVISION}/draft/correspondence/2134/1111`, 404, "again"],
      [`${NEXT_REVISION}/draft/convert?codes=2134`, 200, "again"],
      [`${NEXT_REVISION}/draft/files`, 200],
      ["/revisions/nothing/draft", 404, "again"],
    ],
  },
  "the revision": {
    role: null,
    pages: [
      ["/revisions", 200],
      ["/revisions/nothing", 404],
      ["/revisions/nothing/tree", 404, "again"],
      ["/revisions/soc2010-soc2020", 200],
      ["/revisions/soc2010-soc2020/papers/published-soc2010-soc2020-4", 200],
      [
        "/revisions/soc2010-soc2020/papers/published-soc2010-soc2020-2?kind=merge&outcome=accepted",
        200,
        "again",
      ],
      ["/revisions/soc2010-soc2020/papers/published-soc2010-soc2020-2?kind=sideways", 400],
      ["/revisions/soc2010-soc2020/papers/nothing", 404],
      ["/revisions/soc2010-soc2020/issues/published-soc2010-soc2020-2-34", 200],
      ["/revisions/soc2010-soc2020/issues/published-soc2010-soc2020-2-4", 200, "again"],
      ["/revisions/soc2010-soc2020/issues/published-soc2010-soc2020-8-41", 200, "again"],
      ["/revisions/soc2010-soc2020/issues/nothing", 404, "again"],
      ["/revisions/soc2010-soc2020/progress", 200],
      ["/revisions/soc2010-soc2020/conflicts", 200],
      ["/revisions/soc2010-soc2020/tree?group=6", 200],
    ],
  },
  "papers as written and proposals": {
    role: null,
    pages: [
      ["/revisions/major-group-3", 200],
      ["/revisions/major-group-3/papers/major-group-3", 200, "again"],
      ["/revisions/major-group-3/papers/major-group-3/print", 200],
      ["/revisions/major-group-3/issues/major-group-3-16", 200, "again"],
      ["/revisions/soc2010-soc2020/proposals/published-soc2010-soc2020-2-34-proposal", 200],
      ["/revisions/soc2010-soc2020/proposals/published-soc2010-soc2020-2-34-proposal/what-if", 200],
      ["/revisions/soc2010-soc2020/proposals/published-soc2010-soc2020-2-34-proposal/versions", 200],
      ["/revisions/soc2010-soc2020/proposals/published-soc2010-soc2020-2-34-proposal/versions/1", 200],
      ["/revisions/soc2010-soc2020/proposals/nothing", 404, "again"],
      ["/revisions/soc2010-soc2020/compiles", 200],
      ["/revisions/soc2010-soc2020/compiles/1", 200],
      ["/revisions/soc2010-soc2020/compiles/999", 404, "again"],
      ["/consultations", 200],
      ["/consultations/999", 404, "again"],
    ],
  },
  releases: {
    role: null,
    pages: [
      ["/releases", 200],
      ["/releases/soc2010-soc2020/1", 200],
      ["/releases/soc2010-soc2020/1/changes", 200, "again"],
      ["/releases/soc2010-soc2020/1/check", 200],
      ["/releases/soc2010-soc2020/999", 404, "again"],
    ],
  },
  "suggestions for the next revision": {
    role: null,
    pages: [
      ["/suggest?group=5434", 200],
      ["/suggest/answered", 200],
      ["/suggest/999999", 404],
    ],
  },
  "what people sign in by": {
    role: null,
    pages: [
      ["/sign-in", 200],
      ["/sign-in/forgotten", 200],
      ["/sign-in/new-password", 200],
      ["/sign-in/welcome", 200],
      ["/sign-in/code", 200],
    ],
  },
  "the custodian's places": {
    role: "custodian",
    pages: [
      ["/account", 200],
      ["/account/password", 200],
      ["/account/second-factor", 200],
      ["/account/sessions", 200],
      ["/people", 200],
      ["/people/{me}", 200],
      ["/people/invite", 200],
      ["/people/outbox", 200],
      ["/record", 200],
      ["/coding-index/new", 200],
      ["/coding-index/suggestions", 200],
      ["/coding-index/suggestions/new", 200],
      ["/consultations/new", 200],
      ["/revisions/new", 200],
      ["/revisions/new/correction", 200],
      [`${CORRECTION}/settings`, 200],
      ["/revisions/nothing/settings", 404, "again"],
      [`${NEXT_REVISION}/suggestions`, 200],
      [`${NEXT_REVISION}/suggestions/999999`, 404, "again"],
      [`${CORRECTION}/import`, 200],
      [`${CORRECTION}/life`, 200],
      [`${CORRECTION}/life/new`, 200],
      ["/revisions/standing-life", 200, "again"],
      ["/revisions/standing-life/new", 200, "again"],
      [`${CORRECTION}/release`, 200],
      ["/revisions/major-group-3/release", 200, "again"],
      [`${NEXT_REVISION}/release`, 200, "again"],
      [`${NEXT_REVISION}/settings`, 200, "again"],
    ],
  },
  "cases, rulings and distinctions": {
    role: "adjudicator",
    pages: [
      ["/gold-coding/cases", 200],
      ["/gold-coding/cases/999999", 404, "again"],
      ["/gold-coding/rulings", 200],
      ["/gold-coding/rulings/999999", 404, "again"],
      ["/gold-coding/distinctions", 200, "again"],
    ],
  },
  "the working group's places": {
    role: "working-group",
    pages: [
      [CORRECTION, 200],
      [`${CORRECTION}/papers/new`, 200],
      [`${CORRECTION}/issues/new`, 200],
      [`${CORRECTION}/meetings`, 200],
      [`${CORRECTION}/meetings/new`, 200],
      [`${CORRECTION}/meetings/actions`, 200],
      ["/consultations/comments", 200],
      ["/consultations/mine", 200],
      ["/account/second-factor", 200],
    ],
  },
};
