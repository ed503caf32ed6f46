import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

/** What may be said of votes: in `votes`, of the whole case, or of one holding. */
const voteKeys = {
  shares: v.optional(v.unknown()),
  votesPerShare: v.optional(v.unknown()),
  votes_per_share: v.optional(v.unknown()),
  nonVoting: v.optional(v.unknown()),
  non_voting: v.optional(v.unknown()),
  suspended: v.optional(v.unknown()),
  treasury: v.optional(v.unknown()),
  cap: v.optional(v.unknown()),
};
const byMethod = v.record(v.string(), v.record(v.string(), v.unknown()));

const holding = v.object({
  ...voteKeys,
  holder: v.string(),
  company: v.string(),
  fraction: v.optional(v.number()),
  shares: v.optional(v.number()),
  /** Said by somebody, and shown, but no link of a chain. */
  declared: v.optional(v.boolean(), false),
});

const caseAsWritten = v.object({
  ...voteKeys,
  id: v.string(),
  source: v.optional(v.object({ title: v.optional(v.string()) })),
  entities: v.optional(
    v.array(v.object({ id: v.string(), kind: v.optional(v.string()), country: v.optional(v.string()) })),
    [],
  ),
  holdings: v.array(holding),
  expected: v.optional(byMethod, {}),
  tolerance: v.optional(v.number(), 1e-9),
  relative_tolerance: v.optional(v.number(), 0),
  printed: v.optional(byMethod, {}),
  printed_tolerance: v.optional(v.number()),
  printed_bounds: v.optional(v.record(v.string(), v.string()), {}),
  known_print_error: v.optional(v.record(v.string(), v.object({ printed: v.number(), correct: v.number() })), {}),
  asserted: v.optional(v.string()),
  expect_error: v.optional(v.string()),
  quota: v.optional(v.number()),
  single_holders: v.optional(v.number(), 0),
  blocked: v.optional(v.array(v.string())),
  seeds: v.optional(v.array(v.string())),
  votes: v.optional(v.record(v.string(), v.unknown()), {}),
});

const ownershipCase = v.pipe(
  caseAsWritten,
  v.transform((given) => ({ ...given, votes: { ...votesOfHoldings(given), ...saidIn(given), ...given.votes } })),
);

export type OwnershipCase = v.InferOutput<typeof ownershipCase>;
export type CaseHolding = OwnershipCase["holdings"][number];
/** A figure, a verdict, or the names of those whom a rule finds; a file may ask for anything. */
export type Answer = unknown;

const caseFile = v.union([
  v.pipe(
    v.object({ cases: v.array(ownershipCase) }),
    v.transform(({ cases }) => cases),
  ),
  v.array(ownershipCase),
  v.pipe(
    ownershipCase,
    v.transform((only) => [only]),
  ),
]);

/** What the holdings say each of its own votes, by "holder>company". */
function votesOfHoldings({ holdings }: v.InferOutput<typeof caseAsWritten>): Record<string, unknown> {
  const said = holdings.flatMap((each) =>
    Object.entries(saidIn({ ...each, shares: undefined })).map(([key, value]) => ({
      key,
      pair: `${each.holder}>${each.company}`,
      value,
    })),
  );
  return Object.fromEntries(
    said.map(({ key }) => [
      key,
      Object.fromEntries(said.filter((each) => each.key === key).map(({ pair, value }) => [pair, value])),
    ]),
  );
}

function saidIn(given: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => key in voteKeys && value !== undefined));
}

/** All cases of all *.json in the folder; throws where there is none. */
export function casesIn(folder: string): readonly OwnershipCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const cases = files.toSorted().flatMap((name) => casesOf(readFileSync(join(folder, name), "utf8"), name));
  if (cases.length === 0) throw new Error(`no cases in the folder: ${folder}`);
  return cases;
}

/** The cases of one file: a list of them, a list under `cases`, or a single one. */
export function casesOf(text: string, name: string): readonly OwnershipCase[] {
  const result = v.safeParse(caseFile, JSON.parse(text));
  if (!result.success) throw new Error(`unreadable cases: ${name}: ${JSON.stringify(v.flatten(result.issues))}`);
  return result.output;
}
