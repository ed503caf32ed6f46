import { useId, type ComponentType, type ReactNode } from "react";
import { formatCount } from "../text/format.ts";
import { filterWords } from "../text/panels.ts";

export interface RowProps<Id extends string> {
  readonly id: Id;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

interface MemberListProps<Id extends string> {
  readonly title: string;
  readonly all: readonly Id[];
  /** undefined = all. */
  readonly chosen: readonly Id[] | undefined;
  readonly choose: (chosen: readonly Id[] | undefined) => void;
  readonly Row: ComponentType<RowProps<Id>>;
  readonly children?: ReactNode;
}

/** A group of checkboxes, one for each member of a filter, with a button that chooses all or none. */
export function MemberList<Id extends string>({
  title,
  all,
  chosen,
  choose,
  Row,
  children,
}: MemberListProps<Id>): ReactNode {
  const toggle = (id: Id): void => {
    const next = all.filter((other) => (chosen ?? all).includes(other) !== (other === id));
    choose(next.length === all.length ? undefined : next);
  };
  const titleId = useId();
  const isAll = chosen === undefined;
  return (
    <div className="section" role="group" aria-labelledby={titleId}>
      <div className="section-head">
        <h2 className="caps" id={titleId}>
          {title}
        </h2>
        <button type="button" className="link all-none" onClick={() => choose(isAll ? [] : undefined)}>
          {isAll ? filterWords.none : filterWords.all}
          <span className="hidden">: {title}</span>
        </button>
      </div>
      {all.map((id) => (
        <Row key={id} id={id} isChosen={isAll || chosen.includes(id)} toggle={() => toggle(id)} />
      ))}
      {children}
    </div>
  );
}

interface MemberProps {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly toggle: () => void;
  /** The colour or stroke that stands for it in the picture. */
  readonly mark: ReactNode;
  readonly className?: string;
}

/** One checkbox with its mark and how many the other filters leave; quiet when that is none. */
export function Member({ label, count, isChosen, toggle, mark, className }: MemberProps): ReactNode {
  const countId = useId();
  return (
    <label className={`member ${count === 0 ? "none" : ""} ${className ?? ""}`}>
      <input type="checkbox" aria-label={label} aria-describedby={countId} checked={isChosen} onChange={toggle} />
      {mark}
      <span className="member-label">{label}</span>
      <span className="count" id={countId}>
        {formatCount(count)}
      </span>
    </label>
  );
}
