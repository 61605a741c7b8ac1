/** The rules behind the figures, for whoever wants to know. */
export function HowWorkedOut() {
  return (
    <details className="mt-9 max-w-3xl">
      <summary className="font-semibold">How these figures are worked out</summary>
      <ul className="mt-2 grid list-disc gap-1.5 pl-5">
        <li>
          Codings count that were wanted from the start. Gold checks, training and coders called because
          others differed do not, nor do records that were withdrawn.
        </li>
        <li>
          “Codable to fewer digits” agrees with another answer as far as it goes, and below that only with a
          coder who stopped at the same group.
        </li>
        <li>
          Two equally good codes count as the group they share; below that they agree only with the same two
          codes.
        </li>
        <li>“Cannot be coded” is an answer of its own at every level: two coders who both say so agree.</li>
        <li>
          Where more than two coded a record, “same answer” is the share of pairs of them who say the same,
          and each record counts once.
        </li>
        <li>
          Alpha is Krippendorff’s, which takes any number of coders and missing answers. Alpha by shared
          digits counts two codes as nearer the more levels, from the top, they have in common. Kappa is
          Cohen’s, for two coders; of all pairs its mean is Light’s, weighted by the records in common.
        </li>
        <li>Intervals are 95% bootstrap intervals over records; where all or none agree, Wilson’s.</li>
      </ul>
    </details>
  );
}
