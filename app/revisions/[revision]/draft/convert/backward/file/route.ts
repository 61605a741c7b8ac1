import { convertedByDraft } from "../../convert-file";

export const GET = convertedByDraft("backward");
