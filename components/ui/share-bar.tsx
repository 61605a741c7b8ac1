const LOOK = { accent: "fill-accent", amber: "fill-amber", plum: "fill-plum" };

/** A share from 0 to 1 drawn as a bar; the figure beside it says the same. @param most what the whole width stands for */
export function ShareBar(props: {
  share: number;
  most?: number;
  look?: keyof typeof LOOK;
  className?: string;
}) {
  const { share, most = 1, look = "accent", className = "w-28" } = props;
  const width = most > 0 ? Math.max(0, Math.min(1, share / most)) * 100 : 0;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className={`inline-block h-2.5 align-middle ${className}`}
    >
      <rect width="100" height="10" className="fill-line" />
      <rect width={share > 0 ? Math.max(width, 0.8) : 0} height="10" className={LOOK[look]} />
    </svg>
  );
}
