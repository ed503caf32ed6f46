import { useMemo, type ReactNode } from "react";
import type { EntityId } from "../model/entity.ts";
import { controlRules } from "../model/view.ts";
import { controlRule, selfControlled } from "../ownership/control.ts";
import type { ControlRule, Verdict } from "../ownership/controlRule.ts";
import { explainVerdict } from "../ownership/explainVerdict.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatShare } from "../text/format.ts";
import { decisionWords, explainWords, ruleWords } from "../text/ownership.ts";
import { lensWords } from "../text/panels.ts";
import { goToId } from "./acts.ts";
import { Choice } from "./Choice.tsx";
import { Figure } from "./Figure.tsx";
import { CutList } from "./parts.tsx";
import type { OwnershipProps } from "./useOwnership.ts";
import { VoteBasis } from "./VoteBasis.tsx";

interface DecidersProps extends OwnershipProps {
  readonly isHeld: boolean;
}

/** Who decides in an entity, and where it decides, by the rule that the person chose. */
export function Deciders({ isHeld, ...props }: DecidersProps): ReactNode {
  const { ownership, id } = props;
  const rule = controlRule(useAtlas((state) => state.view.rule));
  const words = ruleWords[rule.id];
  const deciding = useMemo(() => rule.decidingIn(ownership.control, id), [rule, ownership, id]);
  const decided = useMemo(() => rule.heldBy(ownership.control, id), [rule, ownership, id]);
  return (
    <>
      <h4>{isHeld ? words.title : words.places}</h4>
      <Choice
        label={decisionWords.rule}
        ids={controlRules}
        nameOf={(each) => lensWords.rules[each]}
        chosen={rule.id}
        choose={(each) => atlas.getState().changeView({ rule: each })}
      />
      <p className="rule-means soft">{words.means}</p>
      {isHeld && (
        <>
          <Verdicts {...props} rule={rule} verdicts={deciding} of="holder" none={decisionWords.nobody} />
          <SelfControlled {...props} />
        </>
      )}
      {(decided.length > 0 || !isHeld) && (
        <>
          {isHeld && <h4>{words.places}</h4>}
          <Verdicts {...props} rule={rule} verdicts={decided} of="company" none={decisionWords.nowhere} />
        </>
      )}
    </>
  );
}

interface VerdictsProps extends OwnershipProps {
  readonly rule: ControlRule;
  readonly verdicts: readonly Verdict[];
  /** Whom each row names. */
  readonly of: "holder" | "company";
  readonly none: (limit: string) => string;
}

function Verdicts(props: VerdictsProps): ReactNode {
  const { rule, verdicts, none } = props;
  if (verdicts.length === 0) return <p className="soft">{none(limitOf(rule))}</p>;
  return (
    <CutList
      shown={4}
      rows={verdicts.map((verdict) => (
        <VerdictRow key={`${verdict.holder} ${verdict.company}`} {...props} verdict={verdict} />
      ))}
    />
  );
}

interface VerdictRowProps extends VerdictsProps {
  readonly verdict: Verdict;
}

function VerdictRow({ verdict, rule, of, ownership, names: { nameOf } }: VerdictRowProps): ReactNode {
  const { holder, company, certainty, share } = verdict;
  return (
    <li className="verdict">
      <p className="verdict-head">
        <button type="button" className="link bare" onClick={() => goToId(verdict[of])}>
          {nameOf(verdict[of])}
        </button>
        <Figure
          text={decisionWords.share[certainty](formatShare(share))}
          of={explainWords.inCompany(nameOf(holder), nameOf(company))}
          explain={() => explainVerdict(ownership, verdict, rule)}
        />
      </p>
      <p className="soft">{decisionWords.verdict(lensWords.rules[rule.id], decisionWords.certainty[certainty])}</p>
      {rule.reads === "votes" && of === "holder" && (
        <VoteBasis verdict={verdict} ownership={ownership} nameOf={nameOf} />
      )}
    </li>
  );
}

/** The rule's threshold in words: "> 50% of the votes". */
function limitOf({ reads, sign, threshold }: ControlRule): string {
  return decisionWords.threshold[reads](decisionWords.limit(sign, threshold));
}

function SelfControlled({ ownership, names, id }: OwnershipProps): ReactNode {
  const groups = useMemo(() => selfControlled(ownership.control.votes), [ownership]);
  return groups
    .filter((group) => group.includes(id))
    .map((group) => (
      <p key={group.join(" ")} className="note">
        {decisionWords.selfControlled(group.map((each: EntityId) => names.nameOf(each)))}
      </p>
    ));
}
