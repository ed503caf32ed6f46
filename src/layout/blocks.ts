import type { EntityId } from "../model/entity.ts";
import type { LayoutInput, Place, Places } from "./place.ts";

/** One thing that the layout moves as a whole: a card, or a column of cards. */
export interface Block {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Each member's place from the block's middle. */
  readonly members: readonly { readonly id: EntityId; readonly dx: number; readonly dy: number }[];
}

/** Between the cards of a column. */
export const columnGap = 11;
/** Room for the hull's edge, and for its name above. */
export const columnPadding = { side: 13, top: 37, bottom: 14 };

/** The blocks of a layout: the columns first, then every other card by itself. */
export function blocksOf({ ids, sizes, columns }: LayoutInput): readonly Block[] {
  const present = new Set(ids);
  const inColumn = new Set<EntityId>();
  const blocks: Block[] = [];
  for (const column of columns) {
    const members = column.filter((id) => present.has(id) && !inColumn.has(id));
    if (members.length < 2) continue;
    for (const id of members) inColumn.add(id);
    blocks.push(columnBlock(members, sizes));
  }
  for (const id of ids) {
    const size = sizes.get(id);
    if (size !== undefined && !inColumn.has(id)) blocks.push({ id, ...size, members: [{ id, dx: 0, dy: 0 }] });
  }
  return blocks;
}

function columnBlock(members: readonly EntityId[], sizes: LayoutInput["sizes"]): Block {
  const heights = members.map((id) => sizes.get(id)?.height ?? 0);
  const inner = heights.reduce((sum, height) => sum + height, 0) + columnGap * (members.length - 1);
  const height = inner + columnPadding.top + columnPadding.bottom;
  const width = Math.max(...members.map((id) => sizes.get(id)?.width ?? 0)) + 2 * columnPadding.side;
  let y = -height / 2 + columnPadding.top;
  const placed = members.map((id, i) => {
    const own = heights[i] ?? 0;
    const dy = y + own / 2;
    y += own + columnGap;
    return { id, dx: 0, dy };
  });
  return { id: `column:${members.join("+")}`, width, height, members: placed };
}

/** The places of all cards, from the places of their blocks. */
export function placesOfBlocks(blocks: readonly Block[], at: (id: string) => Place): Places {
  const places = new Map<EntityId, Place>();
  for (const block of blocks) {
    const { x, y } = at(block.id);
    for (const { id, dx, dy } of block.members) places.set(id, { x: x + dx, y: y + dy });
  }
  return places;
}
