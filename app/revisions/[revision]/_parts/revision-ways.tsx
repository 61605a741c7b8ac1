import { type Action, type Asker, can, inRevision } from "#lib/permissions/permissions";
import { releaseFormHref } from "#lib/releases/release-form";
import { meetingsHref } from "#lib/revision/meetings/meeting-href";
import { settingsHref, suggestionsHref } from "#lib/revision/opening/opening-address";
import { revisionHref } from "#lib/revision/paper-address";
import type { RevisionHeading } from "#lib/revision/stored-revision";
import { underReviewHref } from "#lib/revision/under-review/under-review-address";

interface Way {
  /** By the id of the revision. */
  href: (id: string) => string;
  name: string;
  words: string;
  action: Action;
  /** What is only done while the revision is open. */
  adds?: true;
}

const WAYS: readonly Way[] = [
  {
    href: (id) => revisionHref(id, "progress"),
    name: "Progress",
    words: "Where each issue stands, and what waits for whom.",
    action: "read work in progress",
  },
  {
    href: () => "/consultations",
    name: "Consultations",
    words: "Proposals that are out for comment, and until when.",
    action: "read open consultations",
  },
  {
    href: (id) => revisionHref(id, "conflicts"),
    name: "Conflicts",
    words: "Open proposals that move the same job titles, or use the same code or title.",
    action: "read work in progress",
  },
  {
    href: (id) => underReviewHref(id),
    name: "Groups under review",
    words: "Unit groups that may be too small, with their sizes and trend.",
    action: "read work in progress",
  },
  {
    href: meetingsHref,
    name: "Meetings",
    words: "Agendas, minutes, decisions taken and who does what.",
    action: "read work in progress",
  },
  {
    href: (id) => revisionHref(id, "tree"),
    name: "The tree before and after",
    words: "Each major group as it was and as the decisions make it.",
    action: "browse",
  },
  {
    href: (id) => revisionHref(id, "compiles"),
    name: "Draft tables kept",
    words: "What each table was made from, to make it again byte for byte.",
    action: "browse",
  },
  {
    href: (id) => revisionHref(id, "life"),
    name: "How proposals move",
    words: "Which moves a proposal can make, who makes them and what has to be there first.",
    action: "read work in progress",
  },
  {
    href: suggestionsHref,
    name: "Suggestions",
    words: "What anybody suggested for it: each becomes an issue or gets an answer.",
    action: "answer suggestions for a revision",
  },
  {
    href: settingsHref,
    name: "Settings",
    words:
      "What it revises and becomes, sizes of groups, the last day for suggestions, who is in its groups.",
    action: "read work in progress",
  },
  {
    href: (id) => releaseFormHref(id),
    name: "Check and release",
    words: "What the next release would be, what stands against it, and then the deed.",
    action: "release",
    adds: true,
  },
  {
    href: (id) => revisionHref(id, "papers/new"),
    name: "Open a review paper",
    words: "A new paper, into which issues can be raised.",
    action: "raise an issue",
    adds: true,
  },
  {
    href: (id) => revisionHref(id, "import"),
    name: "Import a review paper",
    words: "From its table, as open issues and drafts.",
    action: "import",
    adds: true,
  },
];

/** Where one goes from the revision, as far as whoever looks may, and the papers that are kept as they were written. */
export function RevisionWays(props: {
  revision: RevisionHeading;
  asker: Asker;
  written: readonly RevisionHeading[];
}) {
  const { revision, asker, written } = props;
  const ways = [
    ...WAYS.filter(
      ({ action, adds }) =>
        can(asker, action, inRevision(revision.id)) && !(adds && revision.status === "finished"),
    ).map((way) => ({ ...way, href: way.href(revision.id) })),
    ...written.map(({ id, title }) => ({
      href: revisionHref(id),
      name: title,
      words: "What was proposed, next to what was published in the end.",
    })),
  ];
  return (
    <nav aria-label="The revision" className="no-print mt-6">
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {ways.map(({ href, name, words }) => (
          <li key={href} className="border-l-2 border-line pl-3">
            <a href={href} className="inline-block py-0.5 font-semibold">
              {name}
            </a>
            <p className="text-[0.94rem] text-soft">{words}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
