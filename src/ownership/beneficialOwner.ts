import type { ControlRuleId } from "../model/view.ts";
import { boundsOf } from "./bounds.ts";
import { byShare } from "./closure.ts";
import type { ControlRule, Verdict, VerdictPart } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";
import { shareReaching } from "./finalThreshold.ts";
import { ownershipNetwork } from "./network.ts";
import { answerable } from "./problems.ts";
import { remembered } from "./remembered.ts";
import { bookOf, columnsAbove, holdersAbove } from "./stakeBook.ts";
import { bestWorld, lowestWorld } from "./world.ts";

/** More than 25 % of the capital in the end: Directives (EU) 2015/849 and 2018/843. */
export const over25 = finalShareRule("over-25", ">", 0.25);

/** 25 % of the capital or more in the end: Regulation (EU) 2024/1624, article 52. */
export const atLeast25 = finalShareRule("at-least-25", "≥", 0.25);

/** A rule that asks for the final share of the capital. Only named outside holders can meet it: with them chains begin. */
function finalShareRule(id: ControlRuleId, sign: ControlRule["sign"], threshold: number): ControlRule {
  const verdicts = remembered((capital: readonly DirectStake[], holder) =>
    verdictsOf(capital, holder, { sign, threshold }),
  );
  return {
    id,
    reads: "capital",
    sign,
    threshold,
    heldBy: ({ capital, crowds }, holder) => (crowds?.has(holder) === true ? [] : verdicts(capital, holder)),
    decidingIn: ({ capital, crowds }, company) => {
      const above = columnsAbove(capital, company);
      return [...holdersAbove(bookOf(above), company)]
        .filter((holder) => crowds?.has(holder) !== true)
        .flatMap((holder) => verdicts(above, holder))
        .filter((verdict) => verdict.company === company)
        .toSorted(byShare);
    },
  };
}

type Threshold = Pick<ControlRule, "sign" | "threshold">;

/** One feasible world, and what the holder finally owns in it. */
interface Scenario {
  readonly certainty: Verdict["certainty"];
  readonly world: readonly DirectStake[];
  readonly values: ReadonlyMap<string, number>;
}

function verdictsOf(capital: readonly DirectStake[], holder: string, threshold: Threshold): readonly Verdict[] {
  const stakes = answerableIn(capital);
  if (bookOf(stakes).holdersOf(holder).length > 0) return [];
  const scenarios = scenariosOf(stakes, holder);
  const companies = new Set(scenarios.flatMap(({ values }) => [...values.keys()]));
  return [...companies].toSorted().flatMap((company) => {
    for (const { certainty, world, values } of scenarios) {
      const share = shareReaching(threshold, values.get(company) ?? 0, { world, holder, company });
      if (share === undefined) continue;
      return [{ holder, company, certainty, share, parts: partsOf({ certainty, world, values }, holder, company) }];
    }
    return [];
  });
}

/** The world that gives the holder least of everything, then the one that gives it most. */
function scenariosOf(stakes: readonly DirectStake[], holder: string): readonly Scenario[] {
  const { low, high } = boundsOf(stakes, holder);
  const best = (): Scenario["world"] => bestWorld(stakes, (id) => (id === holder ? 1 : (high.get(id) ?? 0)));
  return [
    { certainty: "certain", world: lowestWorld(stakes), values: low },
    ...(low === high ? [] : [{ certainty: "possible", world: best(), values: high } as const]),
  ];
}

/** What the holder has of the company directly and through each other; what the company has of itself raises all alike. */
function partsOf({ world, values }: Scenario, holder: string, company: string): readonly VerdictPart[] {
  const direct = new Map<string, number>();
  for (const stake of world)
    if (stake.company === company) direct.set(stake.holder, (direct.get(stake.holder) ?? 0) + stake.low);
  const rest = 1 - (direct.get(company) ?? 0);
  direct.delete(company);
  return Array.from(direct, ([id, share]) => ({
    id,
    share: (share * (id === holder ? 1 : (values.get(id) ?? 0))) / rest,
  })).filter(({ share }) => share > 0);
}

const answerableIn = remembered((stakes: readonly DirectStake[]) =>
  answerable(stakes, ownershipNetwork(lowestWorld(stakes)).problems),
);
