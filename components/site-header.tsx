const PLACES = [
  { href: "/lookup", name: "Lookup" },
  { href: "/editions", name: "Editions" },
  { href: "/coding-index", name: "Coding index" },
  { href: "/correspondence", name: "2010 → 2020" },
  { href: "/downloads", name: "Downloads" },
];

export function SiteHeader() {
  return (
    <header className="border-b border-line bg-card">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2.5 sm:px-6">
        <a href="/" className="flex items-center gap-2.5 py-1 text-ink no-underline">
          <Mark />
          <span className="text-[1.1rem] font-semibold tracking-tight">SOC Workbench</span>
        </a>
        <nav aria-label="Main" className="-mx-2 flex flex-wrap text-[0.96rem]">
          {PLACES.map((place) => (
            <a
              key={place.href}
              href={place.href}
              className="rounded px-2 py-1.5 text-ink no-underline hover:bg-wash hover:underline"
            >
              {place.name}
            </a>
          ))}
        </nav>
      </div>
    </header>
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
