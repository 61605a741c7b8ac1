import { CODED_FILES_PATH } from "#lib/coded-files/kept/coded-file";
import { FIGURES_PATH } from "#lib/figures/figures-address";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { type Action, can, inRevision, type Person } from "#lib/permissions/permissions";
import { count } from "#lib/platform/in-words";
import { meetingsHref } from "#lib/revision/meetings/meeting-href";
import { progressHref } from "#lib/revision/progress/progress-address";
import { STANDARDS_PATH } from "#lib/standards/standards-address";
import { TITLE_LISTS_PATH } from "#lib/title-lists/list-address";

const PLACES = [
  { href: "/lookup", name: "Lookup" },
  { href: CODED_FILES_PATH, name: "Code a file" },
  { href: "/editions", name: "Editions" },
  { href: "/coding-index", name: "Coding index" },
  { href: "/correspondences", name: "Convert and compare" },
  { href: FIGURES_PATH, name: "Figures" },
  { href: "/revisions", name: "Revisions" },
  { href: STANDARDS_PATH, name: "Standards" },
  { href: "/consultations", name: "Consultations" },
  { href: "/downloads", name: "Downloads" },
];

/** Places for those who may do what they are for, some of them in the revision at work. */
const WORK: { href: string | ((revision: string) => string); name: string; action: Action }[] = [
  { href: progressHref, name: "Progress", action: "read work in progress" },
  { href: "/consultations/comments", name: "Comments", action: "respond to comments" },
  { href: meetingsHref, name: "Meetings", action: "read work in progress" },
  { href: "/coding-index/suggestions", name: "Suggestions", action: "suggest an index entry" },
  { href: TITLE_LISTS_PATH, name: "Titles", action: "read title lists" },
  { href: "/imports", name: "Imports", action: "import" },
  { href: "/people", name: "People", action: "manage people" },
  { href: "/record", name: "Record", action: "read the record" },
];

const LINK = "rounded px-1.5 py-1.5 text-ink no-underline hover:bg-wash hover:underline";

/** What waits for somebody in gold coding; null where they have no part in it. */
export interface GoldCodingWaiting {
  waiting: number;
  /** More than these are not counted. */
  counted: number;
}

/** @param revision id of the revision at work; "" for none */
export function SiteHeader(props: {
  person: Person | null;
  revision: string;
  goldCoding: GoldCodingWaiting | null;
}) {
  const { person, revision, goldCoding } = props;
  const here = inRevision(revision);
  const inRevisions = person
    ? WORK.filter(({ action }) => can(person, action, here)).map(({ href, name }) => ({
        name,
        href: typeof href === "string" ? href : href(revision),
      }))
    : [];
  const work = [
    ...(goldCoding ? [{ href: GOLD_CODING_PATH, name: `Gold coding${waitingWords(goldCoding)}` }] : []),
    ...inRevisions,
  ];
  return (
    <header className="border-b border-line bg-card">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:px-6">
        <a href="/" className="flex items-center gap-2.5 py-1 text-ink no-underline">
          <Mark />
          <span className="text-[1.1rem] font-semibold tracking-tight">SOC Workbench</span>
        </a>
        <Links label="Main" places={PLACES} />
        {!person && (
          <div className="-mx-1.5 text-[0.94rem] sm:ml-auto">
            <SignInLink />
          </div>
        )}
      </div>
      {person && (
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4 pb-1.5 sm:px-6">
          {work.length > 0 && <Links label="Your work" places={work} />}
          <div className="-mx-1.5 flex flex-wrap items-center text-[0.94rem] sm:ml-auto">
            <SignedIn person={person} />
          </div>
        </div>
      )}
    </header>
  );
}

/** " (12)": how many records and cases wait; nothing where none does. */
function waitingWords({ waiting, counted }: GoldCodingWaiting): string {
  if (waiting === 0) return "";
  return waiting >= counted ? ` (${count(counted)} or more)` : ` (${count(waiting)})`;
}

function Links({ label, places }: { label: string; places: { href: string; name: string }[] }) {
  return (
    <nav aria-label={label} className="-mx-1.5 flex flex-wrap text-[0.94rem]">
      {places.map((place) => (
        <a key={place.href} href={place.href} className={LINK}>
          {place.name}
        </a>
      ))}
    </nav>
  );
}

function SignInLink() {
  return (
    <a href="/sign-in" className={LINK}>
      Sign in
    </a>
  );
}

function SignedIn({ person }: { person: Person }) {
  return (
    <>
      <a href="/account" className={`${LINK} max-w-40 truncate`} title="Your account">
        {person.name}
      </a>
      <form method="post" action="/sign-out">
        <button type="submit" className={`${LINK} cursor-pointer`}>
          Sign out
        </button>
      </form>
    </>
  );
}

/** On every page of the demonstration, so that nobody takes what is there for real. */
export function DemonstrationBanner() {
  return (
    <p className="bg-amber-wash px-4 py-1.5 text-center text-[0.95rem] text-amber">
      <strong>This is a demonstration.</strong> Its people and their work are made up, and everything done
      here is gone with its next start.
    </p>
  );
}

/** Two sets of groups and where they go: the product in one picture. */
function Mark() {
  return (
    <svg width="30" height="24" viewBox="0 0 30 24" aria-hidden="true">
      <path
        d="M6 5C16 5 14 12 24 12M6 12C16 12 14 5 24 5M6 19H24"
        stroke="#0d5c63"
        strokeWidth="2"
        fill="none"
      />
      <g fill="#1b2333">
        <rect x="1" y="2" width="6" height="6" rx="1.5" />
        <rect x="1" y="9" width="6" height="6" rx="1.5" />
        <rect x="1" y="16" width="6" height="6" rx="1.5" />
      </g>
      <g fill="#6b2c5f">
        <rect x="23" y="2" width="6" height="6" rx="1.5" />
        <rect x="23" y="9" width="6" height="6" rx="1.5" />
        <rect x="23" y="16" width="6" height="6" rx="1.5" />
      </g>
    </svg>
  );
}
