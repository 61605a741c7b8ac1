import type { Evidence } from "#lib/gold-coding/batches/records/evidence";

/** Whether what is said of the standing of a job fits a group. */
interface Standing {
  /** Null where nothing is said, or nothing that tells this group from others. */
  fits: boolean | null;
  reasons: string[];
}

const NO = /^\s*(?:no|n|none|false|neither\b.*|non[- ].*|not?\b.*|without\b.*)\s*$/i;
const YES = /^\s*(?:yes|y|true)\b/i;

const MANAGES = /\b(?:managers?|directors?|proprietors?|chief executives?|officials?|heads? of|owners?)\b/i;
const SUPERVISES = /\b(?:supervisors?|foremen|foreman|team leaders?|charge ?hands?)\b/i;
const OWNS = /\b(?:proprietors?|owners?|self-employed|farmers|publicans|landlords?)\b/i;

/**
 * Compares what a record says of managing, supervising and working for oneself with what a group is called. A number or a
 * word that is neither yes nor no, nor names it, says nothing: surveys number these answers each in its own way.
 * @param group the group's title and the index entry that speaks for it
 */
export function standingOf(evidence: Evidence, group: string): Standing {
  const { managementStatus, supervisorStatus, employmentStatus } = evidence;
  const manages = said(managementStatus, /manag|director/i);
  const supervises =
    said(supervisorStatus, /supervis|foreman|team leader/i) ?? named(managementStatus, /supervis|foreman/i);
  const owns = named(employmentStatus, /self|own account|employer|freelance|proprietor/i);
  if (manages === true && MANAGES.test(group)) return fitting("They manage, and it is a group of managers.");
  if (supervises === true && SUPERVISES.test(group))
    return fitting("They supervise, and it is a group of supervisors.");
  if (owns === true && OWNS.test(group))
    return fitting("They work for themselves, as people in this group do.");
  if (manages === false && supervises !== true && MANAGES.test(group) && !OWNS.test(group))
    return { fits: false, reasons: ["It is a group of managers, and they do not manage."] };
  if (supervises === false && manages !== true && SUPERVISES.test(group))
    return { fits: false, reasons: ["It is a group of supervisors, and they do not supervise."] };
  return { fits: null, reasons: [] };
}

function fitting(reason: string): Standing {
  return { fits: true, reasons: [reason] };
}

/** Yes, no, or null for what says neither. */
function said(text: string, names: RegExp): boolean | null {
  if (NO.test(text)) return false;
  return YES.test(text) ? true : named(text, names);
}

function named(text: string, names: RegExp): boolean | null {
  return names.test(text) && !NO.test(text) ? true : null;
}
