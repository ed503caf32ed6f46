const special = /[&<>"]/g;
const signs = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** What every text but a few is made of. */
const plain = /^[\w .,:;#%+()/\u00C0-\u024F-]*$/;

/** The text for XML 1.0. */
export function escapeXml(text: string): string {
  return plain.test(text) ? text : writable(text).replaceAll(special, (sign) => signs.get(sign) ?? sign);
}

/** XML 1.0 has no way to write most control characters and half pairs: they become U+FFFD. */
export function writable(text: string): string {
  return plain.test(text) ? text : text.replaceAll(unwritable, "\uFFFD");
}
