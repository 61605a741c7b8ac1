import { type Action, type Asker, can } from "#lib/permissions/permissions";
import { MEETINGS_PATH } from "#lib/revision/meetings/meeting-href";
import { REVISION_PATH, revisionHref } from "#lib/revision/paper-address";
import type { RevisionHeading } from "#lib/revision/stored-revision";

interface Way {
  href: string;
  name: string;
  words: string;
  action: Action;
}

const WAYS: readonly Way[] = [
  {
    href: `${REVISION_PATH}/progress`,
    name: "Progress",
    words: "Where each issue stands, and what waits for whom.",
    action: "read work in progress",
  },
  {
    href: "/consultations",
    name: "Consultations",
    words: "Proposals that are out for comment, and until when.",
    action: "read open consultations",
  },
  {
    href: `${REVISION_PATH}/conflicts`,
    name: "Conflicts",
    words: "Open proposals that move the same job titles, or use the same code or title.",
    action: "read work in progress",
  },
  {
    href: MEETINGS_PATH,
    name: "Meetings",
    words: "Agendas, minutes, decisions taken and who does what.",
    action: "read work in progress",
  },
  {
    href: `${REVISION_PATH}/tree`,
    name: "The tree before and after",
    words: "Each major group as it was and as the decisions make it.",
    action: "browse",
  },
  {
    href: `${REVISION_PATH}/compiles`,
    name: "Draft tables kept",
    words: "What each table was made from, to make it again byte for byte.",
    action: "browse",
  },
  {
    href: `${REVISION_PATH}/life`,
    name: "How proposals move",
    words: "Which moves a proposal can make, who makes them and what has to be there first.",
    action: "read work in progress",
  },
  {
    href: `${REVISION_PATH}/papers/new`,
    name: "Open a review paper",
    words: "A new paper, into which issues can be raised.",
    action: "raise an issue",
  },
  {
    href: `${REVISION_PATH}/import`,
    name: "Import a review paper",
    words: "From its table, as open issues and drafts.",
    action: "import",
  },
];

/** Where one goes from the revision, as far as whoever looks may, and the papers that are kept as they were written. */
export function RevisionWays({ asker, written }: { asker: Asker; written: readonly RevisionHeading[] }) {
  const ways = [
    ...WAYS.filter(({ action }) => can(asker, action)),
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
