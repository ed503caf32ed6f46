import type { ExportInput } from "./exporter.ts";
import type { RelationshipId, RelationshipKind } from "../model/relationship.ts";
import { safeAddress } from "../model/safeAddress.ts";
import { slideTexts } from "../text/slides.ts";
import { paletteOf, type Palette } from "./pptxPalette.ts";
import type { ShapeName } from "./pptxShape.ts";
import type { TypeSetting } from "./pptxType.ts";

/** What all slides of a presentation have in common. */
export interface Deck {
  readonly palette: Palette;
  /** The name of a thing, the same on every slide on which it stands, and of nothing else. */
  readonly nameOf: (thing: string, wanted: string) => string;
  readonly kindOf: (relationship: RelationshipId) => RelationshipKind | undefined;
}

/** One slide while it is written. */
export interface SlideContext extends TypeSetting {
  readonly deck: Deck;
  /** An id that nothing else on the slide has. */
  readonly nextId: () => number;
  /** A name for a piece of a thing, which need not be its own. */
  readonly piece: (name: string, description?: string) => ShapeName;
  /** The addresses that the slide leads to, by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
}

const longestName = 200;

export function makeDeck({ pages, document }: ExportInput): Deck {
  const [first] = pages;
  if (first === undefined) throw new Error("no page to write");
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const last = new Map<string, number>();
  // With these signs before their names, PowerPoint takes things on two slides for the same.
  const prefix = pages.length > 1 ? "!!" : "";
  const kinds = new Map(document.relationships.map(({ id, kind }) => [id, kind]));
  return {
    palette: paletteOf(first.theme, first.paper ?? first.theme.paper),
    kindOf: (relationship) => kinds.get(relationship),
    nameOf: (thing, wanted) => {
      const known = names.get(thing);
      if (known !== undefined) return known;
      const plain = prefix + Array.from(wanted).slice(0, longestName).join("");
      let name = plain;
      while (taken.has(name)) {
        last.set(plain, (last.get(plain) ?? 1) + 1);
        name = slideTexts.another(plain, last.get(plain) ?? 1);
      }
      taken.add(name);
      names.set(thing, name);
      return name;
    },
  };
}

/** Relationships begin with the slide's layout and notes; those to addresses outside follow. */
export function makeSlideContext(deck: Deck, fixedRelationships: number): SlideContext {
  let lastId = 1;
  const nextId = (): number => (lastId += 1);
  const links = new Map<string, string>();
  const idOf = new Map<string, string>();
  return {
    deck,
    palette: deck.palette,
    nextId,
    piece: (name, description) => ({ id: nextId(), name, description }),
    links,
    linkTo: (address) => {
      const safe = safeAddress(address);
      if (safe === undefined) return undefined;
      const id = idOf.get(safe) ?? `rId${fixedRelationships + idOf.size + 1}`;
      idOf.set(safe, id);
      links.set(id, safe);
      return id;
    },
  };
}
