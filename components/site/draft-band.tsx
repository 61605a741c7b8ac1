/** Stands on every page of a draft, so that nobody takes it for what is published. */
export function DraftBand({ revision }: { revision: { href: string; title: string } }) {
  return (
    <p className="mb-5 border-l-4 border-amber bg-amber-wash px-4 py-2 text-amber">
      <strong>Draft.</strong> What the decisions of “
      <a href={revision.href} className="text-amber visited:text-amber">
        {revision.title}
      </a>
      ” come to today; not released. Code and publish nothing by it.
    </p>
  );
}
