import { draftConvertMetadata, draftConvertPage } from "./draft-convert";

export const generateMetadata = draftConvertMetadata("forward");

export default draftConvertPage("forward");
