import type { IsoDate } from "../model/date.ts";

/** An item present from a day up to and without another. Stays of the same `order` never overlap in time. */
export interface Stay<Item> {
  /** Where the item stands among the others; a whole number from 0. */
  readonly order: number;
  readonly from: IsoDate;
  /** Exclusive; undefined = never ends. */
  readonly to: IsoDate | undefined;
  readonly item: Item;
}

/** Who is present on a day. It stands on one day at a time; what it says of a day never depends on how it got there. */
export interface ChangeIndex<Item> {
  /** Goes to the day, which costs as much as comes and goes on the way. */
  readonly goTo: (date: IsoDate) => void;
  /** The items present, in order. The same list until one comes or goes. */
  readonly present: () => readonly Item[];
}

/** From this share of all changes on, passing them one by one costs more than looking at every stay. */
const farJump = 1 / 4;

/** Starts and ends sorted once, with a cursor in each: what lies between two days is what the cursors pass. */
export function changeIndexOf<Item>(stays: readonly Stay<Item>[]): ChangeIndex<Item> {
  const starts = stays.toSorted((a, b) => compare(a.from, b.from));
  const ends = stays.filter(hasEnd).toSorted((a, b) => compare(a.to, b.to));
  const count = stays.reduce((highest, { order }) => Math.max(highest, order + 1), 0);
  const places = Array.from({ length: count }, (): Item | undefined => undefined);
  let started = 0;
  let ended = 0;
  let list: readonly Item[] | undefined = [];

  const put = (stay: Stay<Item>, date: IsoDate): void => {
    if (isPresent(stay, date)) places[stay.order] = stay.item;
  };
  const clear = ({ order }: Stay<Item>): void => {
    places[order] = undefined;
  };

  return {
    goTo(date) {
      const starting = countWhile(starts, (stay) => stay.from <= date);
      const ending = countWhile(ends, (stay) => stay.to <= date);
      const comings = starts.slice(Math.min(started, starting), Math.max(started, starting));
      const goings = ends.slice(Math.min(ended, ending), Math.max(ended, ending));
      const passed = comings.length + goings.length;
      if (passed === 0) return;
      if (passed > (starts.length + ends.length) * farJump) {
        places.fill(undefined);
        for (const stay of stays) put(stay, date);
      } else {
        // Whatever is passed leaves its place; whoever is present then takes it, so that the direction does not matter.
        for (const stay of comings) clear(stay);
        for (const stay of goings) clear(stay);
        for (const stay of comings) put(stay, date);
        for (const stay of goings) put(stay, date);
      }
      started = starting;
      ended = ending;
      list = undefined;
    },
    present() {
      list ??= places.filter((item) => item !== undefined);
      return list;
    },
  };
}

type EndingStay<Item> = Stay<Item> & { readonly to: IsoDate };

function hasEnd<Item>(stay: Stay<Item>): stay is EndingStay<Item> {
  return stay.to !== undefined;
}

function isPresent<Item>(stay: Stay<Item>, date: IsoDate): boolean {
  return stay.from <= date && (stay.to === undefined || date < stay.to);
}

/** How many members at the front of the list pass the test, by halving; no member after them does. */
function countWhile<Member>(members: readonly Member[], passes: (member: Member) => boolean): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && passes(member)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
