/** From the most particular: nearly all of them also say that they are Chrome, Safari or Mozilla. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
  [/\b(curl|Wget|python|node|undici)\b/i, "a program"],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "an iPhone"],
  [/\biPad\b/, "an iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "a Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** What a browser says of itself, in words that tell one's own from a stranger's: "Firefox on Windows". */
export function browserInWords(userAgent: string): string {
  const named = ([form]: [RegExp, string]) => form.test(userAgent);
  const browser = BROWSERS.find(named)?.[1];
  const system = SYSTEMS.find(named)?.[1];
  if (!browser) return system ? `A browser on ${system}` : "A browser that does not say which";
  const text = system ? `${browser} on ${system}` : browser;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
