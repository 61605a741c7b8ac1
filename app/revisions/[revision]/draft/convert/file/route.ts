import { convertedByDraft, convertFormOfDraft } from "../convert-file";

export const GET = convertedByDraft("forward");

export const POST = convertFormOfDraft("forward");
