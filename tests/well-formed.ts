import { SyntaxValidator } from 'fast-xml-validator';

/** @returns the document as it was given. Throws where it is not well-formed. */
export function wellFormed(xml: string): string {
  SyntaxValidator.validate(xml);
  return xml;
}
