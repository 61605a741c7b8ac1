export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-card text-[0.9rem] text-soft">
      <div className="mx-auto grid max-w-6xl gap-2 px-4 py-6 sm:px-6">
        <p>
          Contains public sector information licensed under the{" "}
          <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
            Open Government Licence v3.0
          </a>
          . Source: Office for National Statistics; ISCO titles: International Labour Organization.
        </p>
        <p>
          An independent tool: not a service of the Office for National Statistics or of any government
          department. <a href="/downloads">Downloads and API</a>
        </p>
      </div>
    </footer>
  );
}
