import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { SettingsFields } from "#components/revision/opening/settings-fields";
import { UnknownRevision } from "#components/revision/opening/unknown-revision";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { listPeople } from "#lib/people/people.db";
import { can, inRevision } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readBaseConflict } from "#lib/revision/opening/base-conflict.db";
import { membersOf } from "#lib/revision/opening/members";
import { settingsHref } from "#lib/revision/opening/opening-address";
import { readSettings } from "#lib/revision/opening/settings.db";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";
import { guarded, ofRevision } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { BaseConflictNotice } from "./_parts/base-conflict";
import { GroupMembers } from "./_parts/group-members";
import { SettingsFacts } from "./_parts/settings-facts";
import { StatusForm } from "./_parts/status-form";

export const metadata: Metadata = { title: "Settings of a revision" };

export default guarded(
  "read work in progress",
  async ({ params, searchParams, viewer: { person } }) => {
    const settings = await readSettings(pathText((await params).revision ?? ""));
    if (!settings) return <UnknownRevision />;
    const { id, title } = settings;
    const [answer, editions, people, history, conflict] = await Promise.all([
      formAnswer(await searchParams),
      readEditions(),
      listPeople(),
      readHistory("revision", id),
      readBaseConflict(settings),
    ]);
    const sets = can(person, "open a revision", inRevision(id));
    return (
      <>
        <PageHeading
          crumbs={[
            { href: REVISIONS_PATH, name: "Revisions" },
            { href: revisionHref(id), name: title },
          ]}
          title="Settings"
        />
        <AnswerBanner answer={answer} />
        {conflict && (
          <BaseConflictNotice conflict={conflict} settings={settings} takes={sets} answer={answer} />
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
          <SettingsFacts settings={settings} editions={editions} />
          <GroupMembers members={membersOf(people, id)} custodian={sets} />
          {sets && settings.status === "open" && (
            <section>
              <h2 className="mb-3">Change the settings</h2>
              <PostForm to={`${settingsHref(id)}/save`} label="Change the settings">
                <input type="hidden" name="edits" value={settings.edits} />
                <SettingsFields
                  held={settings}
                  named={settings.corrects === null && !settings.released}
                  answer={answer}
                />
                <FormButtons button="Save" back={revisionHref(id)} />
              </PostForm>
            </section>
          )}
          {sets && <StatusForm settings={settings} answer={answer} />}
          <HistoryList
            deeds={history.map((deed) => historyItem(deed, true))}
            none="Nothing was changed yet."
          />
        </div>
      </>
    );
  },
  ofRevision,
);
