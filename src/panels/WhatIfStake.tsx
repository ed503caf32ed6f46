import { useMemo, useState, type CSSProperties, type ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import { percentOf } from "../model/percent.ts";
import type { Tie } from "../model/tie.ts";
import type { WhatIf } from "../model/view.ts";
import { marksOf } from "../ownership/imagine.ts";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";
import { whatIfWords as words } from "../text/whatIf.ts";
import { Choice } from "./Choice.tsx";
import { Section } from "./parts.tsx";
import { RangeInput } from "./RangeInput.tsx";
import { shareOf, type Ends } from "./rangePlace.ts";
import { useNames, type Names } from "./useOwnership.ts";
import { imagineStake, takeBack } from "./whatIfActs.ts";
import { WhatIfEffects } from "./WhatIfEffects.tsx";
import "./whatIf.css";

const whole: Ends = [0, 100];

/** A stake at another level: the slider, who gives or takes the difference, and what it changes. Only a stake in effect can be imagined. */
export function WhatIfStake({ document, id }: { readonly document: AllianceDocument; readonly id: string }): ReactNode {
  const tie = useDerivedPart(({ actual }) => actual.ties.find(({ relationship }) => relationship.id === id));
  const asked = useAtlas(({ view }) => view.whatif.find(({ relationship }) => relationship === id));
  const { nameOf } = useNames(document);
  const { actual, planned } = useMemo(() => (tie === undefined ? noMarks : marksOf(tie)), [tie]);
  if (tie === undefined || actual === undefined) return undefined;
  const { source, target } = tie.relationship;
  const stake = asked?.stake ?? actual;
  const against = asked?.against ?? "rest";
  const change = (percent: number, isPassing: boolean): void =>
    imagineStake({ relationship: id, stake: percent / 100, against }, actual, isPassing);
  return (
    <Section title={words.title}>
      <p className={asked === undefined ? "whatif-head" : "whatif-head imagined"}>
        {words.stake(nameOf(source), nameOf(target))}
        <PercentInput percent={percentOf(stake)} change={change} />
      </p>
      <div className={asked === undefined ? "range whatif-slider" : "range whatif-slider imagined"}>
        <div className="range-track">
          <span className="range-fill" style={{ width: `${stake * 100}%` }} />
        </div>
        <RangeInput
          label={words.stake(nameOf(source), nameOf(target))}
          value={percentOf(stake)}
          valueText={words.held(stake)}
          ends={whole}
          leap={byFive}
          change={change}
        />
      </div>
      <div className="whatif-marks">
        <Mark share={actual} text={words.actual(words.held(actual))} change={change} />
        {planned !== undefined && planned !== actual && (
          <Mark
            share={planned}
            text={words.planned(words.held(planned))}
            isBelow={isNear(planned, actual)}
            change={change}
          />
        )}
      </div>
      <Against
        tie={tie}
        against={against}
        nameOf={nameOf}
        choose={(next) => imagineStake({ relationship: id, stake, against: next }, actual, stake === actual)}
      />
      {asked !== undefined && (
        <>
          <button type="button" className="button whatif-reset" onClick={() => takeBack(id)}>
            {words.reset}
          </button>
          <WhatIfEffects document={document} company={target} />
        </>
      )}
    </Section>
  );
}

const noMarks = { actual: undefined, planned: undefined };

/** Whether the words below two marks would touch. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.45;
}

function byFive(percent: number, direction: 1 | -1): number {
  return Math.round(percent) + 5 * direction;
}

/** A level that is so, or is planned: a tick below the slider and the way to go there. */
function Mark({
  share,
  text,
  isBelow = false,
  change,
}: {
  readonly share: number;
  readonly text: string;
  /** In a row of its own. */
  readonly isBelow?: boolean;
  readonly change: (percent: number, isPassing: boolean) => void;
}): ReactNode {
  const place = shareOf(share * 100, whole);
  const style: CSSProperties = { left: `${place * 100}%` };
  return (
    <>
      <span className="whatif-tick" style={style} />
      <button
        type="button"
        className={["link whatif-mark", place > 0.5 ? "end" : "", isBelow ? "below" : ""].join(" ")}
        style={style}
        aria-label={words.goTo(text)}
        onClick={() => change(percentOf(share), false)}
      >
        {text}
      </button>
    </>
  );
}

/** The level as an exact figure. What is being typed counts as soon as it is a share, and stands until one leaves it. */
function PercentInput({
  percent,
  change,
}: {
  readonly percent: number;
  readonly change: (percent: number, isPassing: boolean) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  return (
    <span className="whatif-percent">
      <input
        type="number"
        min={0}
        max={100}
        step={0.01}
        aria-label={words.percent}
        value={typed ?? percent}
        onChange={({ currentTarget: { value, valueAsNumber: asked } }) => {
          setTyped(value);
          if (asked >= 0 && asked <= 100 && asked !== percent) change(asked, true);
        }}
        onBlur={() => {
          if (typed !== undefined) change(percent, false);
          setTyped(undefined);
        }}
      />
      %
    </span>
  );
}

function Against({
  tie,
  against,
  nameOf,
  choose,
}: {
  readonly tie: Tie;
  readonly against: WhatIf["against"];
  readonly nameOf: Names["nameOf"];
  readonly choose: (against: WhatIf["against"]) => void;
}): ReactNode {
  const ties = useDerivedPart((derived) => derived.actual.ties);
  const sellers = useMemo(
    () =>
      new Map(
        ties
          .filter(
            ({ relationship, inEffect: [level] }) =>
              relationship.kind === "stake" &&
              relationship.target === tie.relationship.target &&
              relationship.id !== tie.relationship.id &&
              level?.stake !== undefined,
          )
          .map(({ relationship }) => [relationship.id, relationship.source]),
      ),
    [ties, tie],
  );
  return (
    <Choice
      label={words.against}
      ids={["rest", "pro-rata", ...sellers.keys()]}
      nameOf={(id) =>
        id === "rest" ? words.rest : id === "pro-rata" ? words.proRata : words.seller(nameOf(sellers.get(id) ?? id))
      }
      chosen={typeof against === "string" ? against : against.seller}
      choose={(id) => choose(id === "rest" || id === "pro-rata" ? id : { seller: id })}
    />
  );
}
