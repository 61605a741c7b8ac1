import { convertedByDraft, convertFormOfDraft } from "../../convert-file";

export const GET = convertedByDraft("backward");

export const POST = convertFormOfDraft("backward");
