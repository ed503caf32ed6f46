import type { AllianceDocument } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";

/** One way to narrow the picture: the contract of this registry. A filter is set by a criterion of its own type. */
export interface Filter<Id extends string, Criterion> {
  /** The key in the view and in the address. */
  readonly id: Id;
  /** `scope` narrows what counts, before analysis; `view` what is shown, after it. */
  readonly stage: "scope" | "view";
  /** The criterion that leaves everything in. */
  readonly initial: Criterion;
  /** The criterion written in an address; undefined when the text is wrong. */
  readonly read: (text: string, document: AllianceDocument) => { readonly criterion: Criterion } | undefined;
  /** The text for the address; undefined = the initial criterion, which needs none. */
  readonly write: (criterion: Criterion) => string | undefined;
  readonly keepsEntity?: (entity: Entity, criterion: Criterion) => boolean;
  /** The tie as far as the filter lets it through: itself, with less in it, or undefined. */
  readonly narrowTie?: (tie: Tie, criterion: Criterion) => Tie | undefined;
}

/** What is left to show: entities with at least one tie, or called for by name, and the ties between them. */
export interface Network {
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[];
  /** Ids shown although a filter hides them, because they are selected or were searched for. */
  readonly shownAnyway: ReadonlySet<string>;
}
