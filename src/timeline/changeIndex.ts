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

export interface ChangeIndex<Item> {
  /** The items present on the day, in their order. The same list as before while none comes or goes. */
  readonly at: (date: IsoDate) => readonly Item[];
}

/** From this share of all changes on, passing them one by one costs more than looking at every stay. */
const farJump = 1 / 8;

/**
 * Starts and ends sorted once, with a cursor in each: going to a day passes only the changes in between. The cursors
 * are the index's own; an answer never depends on the days asked for before.
 */
export function changeIndexOf<Item>(stays: readonly Stay<Item>[]): ChangeIndex<Item> {
  const starts = stays.toSorted((a, b) => compare(a.from, b.from));
  const ends = stays.filter(hasEnd).toSorted((a, b) => compare(a.to, b.to));
  let started = 0;
  let ended = 0;
  let present: Present<Item> = { orders: [], items: [] };

  return {
    at(date) {
      const starting = countWhile(starts, (stay) => stay.from <= date);
      const ending = countWhile(ends, (stay) => stay.to <= date);
      const passed = Math.abs(starting - started) + Math.abs(ending - ended);
      if (passed > (starts.length + ends.length) * farJump) present = filtered(stays, date);
      else if (passed > 0) {
        const touched = [...between(starts, started, starting), ...between(ends, ended, ending)];
        present = changed(present, touched, date);
      }
      started = starting;
      ended = ending;
      return present.items;
    },
  };
}

interface Present<Item> {
  readonly orders: readonly number[];
  readonly items: readonly Item[];
}

type EndingStay<Item> = Stay<Item> & { readonly to: IsoDate };

function filtered<Item>(stays: readonly Stay<Item>[], date: IsoDate): Present<Item> {
  const present = stays.filter((stay) => isPresent(stay, date)).toSorted((a, b) => a.order - b.order);
  return { orders: present.map(({ order }) => order), items: present.map(({ item }) => item) };
}

/** The list with every touched place looked at anew. What lies between two of them is copied in one piece. */
function changed<Item>(before: Present<Item>, touched: readonly Stay<Item>[], date: IsoDate): Present<Item> {
  const stayAt = new Map<number, Stay<Item> | undefined>();
  for (const stay of touched) {
    if (isPresent(stay, date)) stayAt.set(stay.order, stay);
    else if (!stayAt.has(stay.order)) stayAt.set(stay.order, undefined);
  }
  const orders: (readonly number[])[] = [];
  const items: (readonly Item[])[] = [];
  let done = 0;
  for (const [order, stay] of [...stayAt].toSorted(([a], [b]) => a - b)) {
    const place = countWhile(before.orders, (other) => other < order);
    orders.push(before.orders.slice(done, place), stay === undefined ? [] : [order]);
    items.push(before.items.slice(done, place), stay === undefined ? [] : [stay.item]);
    done = before.orders[place] === order ? place + 1 : place;
  }
  orders.push(before.orders.slice(done));
  items.push(before.items.slice(done));
  return { orders: orders.flat(), items: items.flat() };
}

function isPresent<Item>(stay: Stay<Item>, date: IsoDate): boolean {
  return stay.from <= date && (stay.to === undefined || date < stay.to);
}

function hasEnd<Item>(stay: Stay<Item>): stay is EndingStay<Item> {
  return stay.to !== undefined;
}

function between<Item>(stays: readonly Stay<Item>[], one: number, other: number): readonly Stay<Item>[] {
  return stays.slice(Math.min(one, other), Math.max(one, other));
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
