/** Escaping for HTML, attributes and XML: the five characters that XML 1.0 (section 2.4) reserves. */
const reserved: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns `text` safe as content and as a quoted attribute of HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => reserved[character] ?? character);
}
