import type { Tie } from "../model/tie.ts";
import type { Notation } from "../model/view.ts";
import { pictureWords } from "../text/picture.ts";
import { relationshipText } from "../text/relationships.ts";
import type { LensLook } from "./lensLook.ts";
import { halfWidth } from "./lineLook.ts";
import { stakeWidth, type Line } from "./lines.ts";

type Link = NonNullable<ReturnType<LensLook["links"]["get"]>>;

/** What was made last of a line. */
const made = new WeakMap<Line, { readonly link: Link; readonly line: Line }>();

/** The lines of a tie, of which the one in effect says what the lens shows and is as wide. The same objects for the same input. */
export function linesInLens(
  lines: readonly Line[],
  tie: Tie,
  look: Pick<LensLook, "links">,
  notation: Notation,
): readonly Line[] {
  const link = linkOf(tie, look);
  return link === undefined ? lines : lines.map((line) => (line.isPlan ? line : lineWith(link, line, notation)));
}

/** The name of a tie with what its line shows in the lens. */
export function nameInLens(name: string, tie: Tie, look: Pick<LensLook, "links" | "linksShow">): string {
  const link = linkOf(tie, look);
  return link === undefined || look.linksShow === undefined
    ? name
    : pictureWords.inLens(name, look.linksShow, link.text);
}

/** A tie that leads to a folded card shows what the one that it stands for does. */
function linkOf({ relationship, parts = [] }: Tie, { links }: Pick<LensLook, "links">): Link | undefined {
  const [only] = parts;
  return (
    links.get(relationship.id) ??
    (parts.length === 1 && only !== undefined ? links.get(only.relationship.id) : undefined)
  );
}

function lineWith(link: Link, line: Line, notation: Notation): Line {
  const last = made.get(line);
  if (last?.link.text === link.text && last.link.share === link.share) return last.line;
  const label = line.stroke.tone === "imagined" ? relationshipText.line.whatIf(link.text) : link.text;
  const next = { ...line, label, weight: link.share, ...widthOf(link.share, line, notation) };
  made.set(line, { link, line: next });
  return next;
}

/** In legal charts all are as thin; of a pair of half-arrows, the half of the votes is as wide. */
function widthOf(share: number, line: Line, notation: Notation): Pick<Line, "width" | "halves"> {
  const { width, halves } = line;
  if (notation === "legal") return { width };
  if (halves === undefined) return { width: stakeWidth(share) };
  return { width, halves: { ...halves, control: share === 0 ? 0 : halfWidth(share) } };
}
