/** At the top of a page whose form was refused: what is wrong, each with a link to its field. */
export function ErrorSummary({ errors }: { errors: { field: string; message: string }[] }) {
  if (errors.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="mb-6 rounded-md border-2 border-danger bg-danger-wash p-4">
      <h2 className="mb-1">There is a problem</h2>
      <ul className="grid gap-1">
        {errors.map((error) => (
          <li key={error.field + error.message}>
            {error.field ? (
              <a href={`#${error.field}`} className="font-semibold text-danger">
                {error.message}
              </a>
            ) : (
              <span className="font-semibold text-danger">{error.message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
