/** Stands on every page of a draft, so that nobody takes it for what is published. @param base label of the edition that is revised */
export function DraftBand({
  draft,
  base,
  revision,
}: {
  draft: string;
  base: string;
  revision: { href: string; title: string };
}) {
  return (
    <p className="mb-4 border-l-4 border-amber bg-amber-wash px-4 py-2 text-amber">
      <strong>Draft of {draft}.</strong> It is {base} with what “
      <a href={revision.href} className="text-amber visited:text-amber">
        {revision.title}
      </a>
      ” has decided so far. It changes with every decision, and nothing is to be coded or published by it.
    </p>
  );
}
