import { composeScene } from "./compose.ts";
import { connectionsOf } from "./connections.ts";
import type { Page } from "./page.ts";
import { planPicture, type PictureInput } from "./plan.ts";
import type { Size } from "./cardShape.ts";
import { zoomAt } from "./zoom.ts";

/** A picture that becomes a page; how near it is seen follows from the room that it gets. */
export type PagePicture = Omit<PictureInput, "zoom" | "frame" | "isMoving" | "file">;

/** What the person wants on the pages. */
export interface PageWishes {
  readonly size: Size;
  readonly title: string;
  readonly subtitle: string;
  /** The active filters in words; empty where there are none. */
  readonly filters: string;
  readonly shows: Readonly<Record<Furniture, boolean>>;
  /** The colour behind everything; undefined = transparent. */
  readonly paper: string | undefined;
  /** Whether lines run straight from card to card, as connectors do. */
  readonly areStraight: boolean;
}

export const furniture = ["title", "subtitle", "date", "legend", "filters", "sources", "plans"] as const;
/** What can stand around the picture. `plans` marks in words what is only planned. */
export type Furniture = (typeof furniture)[number];

/**
 * One page for each picture, all at the same scale and with everyone at the same place on each, so that flipping
 * through them shows only what changes.
 */
export async function composePages(
  pictures: readonly PagePicture[],
  wishes: PageWishes,
  pause: (share: number) => Promise<void>,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const [i, picture] of pictures.entries()) {
    await pause(i / pictures.length);
    pages.push(composePage(picture, wishes));
  }
  return pages;
}

function composePage(picture: PagePicture, wishes: PageWishes): Page {
  const { size, title, paper, areStraight } = wishes;
  const file = { notes: new Map<string, string>(), areStraight, marksPlans: wishes.shows.plans };
  const input: PictureInput = { ...picture, zoom: zoomAt(1), isMoving: false, file };
  const { marks, bounds } = composeScene(input);
  const scale = Math.min((size.width - 48) / (bounds.width || 1), (size.height - 48) / (bounds.height || 1), 2);
  const x = (size.width - bounds.width * scale) / 2 - bounds.x * scale;
  const y = (size.height - bounds.height * scale) / 2 - bounds.y * scale;
  return {
    ...size,
    title,
    description: title,
    date: picture.date,
    paper,
    theme: picture.theme,
    marks: [{ type: "group", id: "picture", x, y, scale, marks }],
    connections: connectionsOf(planPicture(input), input),
    notes: [],
    remarks: [],
  };
}
