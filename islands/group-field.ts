import { beginGroupField } from "./groups/begin-group-field";

for (const field of document.querySelectorAll<HTMLElement>("[data-group-field]")) beginGroupField(field);
