import type { AlluvialPicture, PictureNode } from "#lib/correspondence/pictures/picture";

/**
 * How a picture is set: on a wide page and on paper the labels stand beside the bars, on a phone above them. Lengths are
 * CSS pixels at the size it is meant for.
 */
export interface PictureSetting {
  /** Between the outer edges of the bars. */
  flowWidth: number;
  labels: "beside" | "above";
  /** Room for a label's lines. */
  labelWidth: number;
  fontSize: number;
  lineHeight: number;
}

export const WIDE_SETTING: PictureSetting = {
  flowWidth: 380,
  labels: "beside",
  labelWidth: 350,
  fontSize: 15,
  lineHeight: 18,
};

export const NARROW_SETTING: PictureSetting = {
  flowWidth: 343,
  labels: "above",
  labelWidth: 163,
  fontSize: 13,
  lineHeight: 16,
};

/** Mean width of a letter of the page's typeface, as a part of its size; titles come to within a tenth of it. */
const LETTER = 0.5;

/** Letters of a label that stand in one line. */
export function lettersIn({ labelWidth, fontSize }: PictureSetting): number {
  return Math.floor(labelWidth / (fontSize * LETTER));
}

/** A text in lines of at most so many letters, broken between words; a longer word has a line to itself. */
export function textLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What stands at a bar: code and title, and a star where the group is shown in part. */
export function labelText({ code, title, part }: Pick<PictureNode, "code" | "title" | "part">): string {
  return `${code}${part ? "*" : ""} ${title}`;
}

/** Room that the longest of a picture's labels needs above or beside its bar. */
export function labelHeight(nodes: readonly PictureNode[], setting: PictureSetting): number {
  const lines = nodes.map((node) => textLines(labelText(node), lettersIn(setting)).length);
  return Math.max(0, ...lines) * setting.lineHeight;
}

/** A picture in each setting, with bars far enough apart for its labels; none where there is nothing to draw. */
export function picturesFor(
  draw: (options: { width?: number; gap?: number }) => AlluvialPicture | null,
  settings: readonly PictureSetting[],
): { picture: AlluvialPicture; setting: PictureSetting }[] {
  const rough = draw({});
  if (!rough) return [];
  return settings.flatMap((setting) => {
    const picture = draw({ width: setting.flowWidth, gap: labelHeight(rough.nodes, setting) + 8 });
    return picture ? [{ picture, setting }] : [];
  });
}
