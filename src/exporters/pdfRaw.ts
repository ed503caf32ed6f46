/** What jsPDF can do and does not declare: text is written by its operators, for kerning and for texts without glyphs. */
export interface RawDocument {
  /** Adds operators to the page. */
  readonly write: (operators: string) => void;
  /** The resource name of a font: `F15`. */
  readonly idOf: (font: string) => string;
  /** The glyphs of a text, in four hexadecimal digits each. The font in the file has them from now on. */
  readonly glyphsOf: (text: string, font: string) => readonly string[];
}

interface Undeclared {
  readonly internal: {
    readonly write: (operators: string) => void;
    readonly getFont: (name: string, style: string) => { readonly id: string };
  };
  readonly pdfEscape16: (text: string, font: unknown) => string;
}

/** Throws for a version of jsPDF that lacks them. */
export function rawDocument(doc: object): RawDocument {
  if (!hasUndeclared(doc)) throw new Error("jsPDF lacks what it had in version 4.2.1");
  const fontOf = (font: string): { readonly id: string } => doc.internal.getFont(font, "normal");
  return {
    write: (operators) => doc.internal.write(operators),
    idOf: (font) => fontOf(font).id,
    glyphsOf: (text, font) => doc.pdfEscape16(text, fontOf(font)).match(/.{4}/g) ?? [],
  };
}

function hasUndeclared(doc: object): doc is Undeclared {
  if (!("pdfEscape16" in doc && "internal" in doc)) return false;
  const { internal } = doc;
  return typeof internal === "object" && internal !== null && "write" in internal && "getFont" in internal;
}
