import type { AlluvialPicture, PictureNode } from "#lib/correspondence/picture";

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

/** A picture with bars far enough apart for the longest of its labels. */
export function pictureFor(
  draw: (options: { width: number; gap: number }) => AlluvialPicture | null,
  setting: PictureSetting,
): AlluvialPicture | null {
  const width = setting.flowWidth;
  const rough = draw({ width, gap: setting.lineHeight });
  if (!rough) return null;
  const most = Math.max(...rough.nodes.map((node) => textLines(labelText(node), lettersIn(setting)).length));
  return draw({ width, gap: most * setting.lineHeight + 8 });
}
