import type { Window } from "#lib/revision/consultation/window";

/** A round of consultation: what is asked, and when it can be answered. */
export interface Round extends RoundDraft {
  id: number;
  /** The revision that it belongs to. */
  of: { id: string; title: string };
  /** Versions of proposals that it asks about. */
  asks: VersionForComment[];
  /** How many comments came, and how many of them have no response yet. */
  comments: number;
  waiting: number;
  /** How often it was changed; a change names the one it started from. */
  revision: number;
}

/** What the custodian says of a round. */
export interface RoundDraft extends Window {
  title: string;
  /** What it is about, for whoever comes for the first time. */
  about: string;
}

export interface VersionForComment {
  proposal: string;
  version: number;
}

export const CONSULTATIONS_PATH = "/consultations";

export function roundHref(id: number): string {
  return `${CONSULTATIONS_PATH}/${id}`;
}

/** The page on which one proposal of a round is commented on. */
export function roundProposalHref(round: number, proposal: string): string {
  return `${roundHref(round)}/proposals/${encodeURIComponent(proposal)}`;
}

export function commentHref(id: number): string {
  return `${CONSULTATIONS_PATH}/comments/${id}`;
}
