export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-card text-[0.9rem] text-soft">
      <div className="mx-auto grid max-w-6xl gap-2 px-4 py-6 sm:px-6">
        <p>
          Contains public sector information licensed under the{" "}
          <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
            Open Government Licence v3.0
          </a>
          . Source: Office for National Statistics; ISCO titles: International Labour Organization. The lookup
          has learnt other names of occupations from <a href="https://esco.ec.europa.eu/">ESCO</a> (European
          Commission) and <a href="https://www.onetcenter.org/database.html">O*NET 27.0</a> (U.S. Department
          of Labor, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, changed), matched to
          each other by Nesta.
        </p>
        <p>
          An independent tool: not a service of the Office for National Statistics or of any government
          department. <a href="/downloads">Downloads and API</a>
        </p>
      </div>
    </footer>
  );
}
