import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import type { LookupEdition } from "#lib/lookup/lookup";
import { offlinePlace } from "#lib/publication/offline/offline-place";
import { OfflineConverter } from "./offline/offline-converter";
import { OfflineGroup } from "./offline/offline-group";
import { OfflineSettings } from "./offline/offline-settings";
import { Part, runApplication } from "./place/application";
import type { Place } from "./place/own-place";

export interface OfflineData {
  /** Addresses of what is kept. */
  searchIndex: string;
  tables: string;
  /** Of which release it is, in words; "" where nothing is released. */
  release: string;
  editions: readonly LookupEdition[];
}

/** What the kept page shows in place of the one that could not be reached. */
function Offline({ data, part }: Place<OfflineData>) {
  const [place] = useState(() => offlinePlace(location.pathname));
  const [title, setTitle] = useState(TITLES[place.is]);
  useEffect(() => {
    if (place.is !== "itself") document.title = `${title} — SOC Workbench`;
  }, [place, title]);
  if (place.is === "itself")
    return (
      <Part of={part("shown")}>
        <OfflineSettings release={data.release} />
      </Part>
    );
  return (
    <>
      <Part of={part("heading")}>
        <Notice look="warning" title="You are offline">
          <p>
            {data.release === ""
              ? "This is what your browser has saved."
              : `This is ${data.release}, as your browser has saved it.`}{" "}
            You can look up titles, open groups and convert codes. Everything else needs a connection.
          </p>
        </Notice>
        <PageHeading title={title}>
          {place.is === "elsewhere" && (
            <p>
              Check your connection, then <a href={location.href}>try again</a>.
            </p>
          )}
        </PageHeading>
      </Part>
      <Part of={part("shown")}>
        {place.is === "group" && <OfflineGroup {...place} data={data} titled={setTitle} />}
        {place.is === "conversion" && <OfflineConverter way={place.way} data={data} />}
      </Part>
      {place.is === "lookup" && <Part of={part("lookup-heading")} />}
    </>
  );
}

const TITLES = {
  itself: "Without a connection",
  lookup: "Look up a job title",
  group: "Group",
  conversion: "Convert codes",
  elsewhere: "This page needs a connection",
};

runApplication("offline", Offline);
