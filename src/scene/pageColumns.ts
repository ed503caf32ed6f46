/** Something that stands in a column and is not broken. */
export interface Piece {
  readonly height: number;
  /** A heading: it is not the last of its column. */
  readonly isHeading?: boolean;
}

/** Where a piece stands. */
export interface Placed<Each extends Piece> {
  readonly piece: Each;
  readonly column: number;
  readonly y: number;
}

/**
 * The pieces one below the other in so many columns, as low as they can be and no higher than `most`; those at the end
 * that have no room are left out. With at least as many columns as headings, each heading begins one, and a column
 * that begins within a section begins below the height of a heading.
 */
export function flowInColumns<Each extends Piece>(
  pieces: readonly Each[],
  columns: number,
  most: number,
): readonly Placed<Each>[] {
  const whole = flow(pieces, columns, most);
  if (whole.length < pieces.length) return whole;
  // The lowest height at which all still fit, by halving.
  let [low, high] = [0, most];
  for (let i = 0; i < 12; i += 1) {
    const middle = (low + high) / 2;
    if (flow(pieces, columns, middle).length === pieces.length) high = middle;
    else low = middle;
  }
  return flow(pieces, columns, high);
}

/** How high the columns are. */
export function heightOfColumns(placed: readonly Placed<Piece>[]): number {
  return placed.reduce((height, { piece, y }) => Math.max(height, y + piece.height), 0);
}

function flow<Each extends Piece>(pieces: readonly Each[], columns: number, most: number): readonly Placed<Each>[] {
  const placed: Placed<Each>[] = [];
  const headings = pieces.filter(({ isHeading }) => isHeading === true);
  const areApart = columns > 1 && headings.length <= columns;
  const below = pieces[0]?.isHeading === true ? pieces[0].height : 0;
  let [column, y] = [0, 0];
  for (const [i, piece] of pieces.entries()) {
    const isHeading = piece.isHeading === true;
    const next = isHeading ? (pieces[i + 1]?.height ?? 0) : 0;
    const isNew = (isHeading && areApart) || y + piece.height + next > most;
    if (i > 0 && isNew) [column, y] = [column + 1, isHeading ? 0 : below];
    if (column >= columns || y + piece.height + next > most) break;
    placed.push({ piece, column, y });
    y += piece.height;
  }
  return placed;
}
