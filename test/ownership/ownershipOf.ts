import type { AllianceDocument } from "../../src/model/document.ts";
import type { Relationship } from "../../src/model/relationship.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { ownershipOn, type Ownership } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

const since = "2020-01-01";

const lists = { partnerTypes: [], groups: [], entities: [], events: [], people: [], projects: [], sources: [] };
const empty = { title: "", description: "", license: "", start: since, asOf: since, opening: {}, ...lists };

/** What a document with only these stakes says of ownership. */
export function ownershipOf(stakes: readonly DirectStake[]): Ownership {
  const document: AllianceDocument = {
    ...empty,
    relationships: stakes.map(relationshipOf),
  };
  return ownershipOn(snapshotAt(timelineOf(document), since), document);
}

/** What the built-in document says of ownership on the date. */
export function builtInOwnership(date: string): Ownership {
  const document = builtInDocument();
  return ownershipOn(snapshotAt(timelineOf(document), date), document);
}

/** Half of each stake, so that no company is near to being closed, where figures lose their digits. */
export function halved(stakes: readonly DirectStake[]): readonly DirectStake[] {
  return stakes.map(({ holder, company, low }) => {
    const share = Math.round(low * 5000) / 10_000;
    return { holder, company, low: share, high: share };
  });
}

function relationshipOf({ holder, company, low, high }: DirectStake, number: number): Relationship {
  const size = low === high ? { stake: low } : { stakeMin: low, stakeMax: high };
  const state = { status: "completed", from: since, summary: "", verified: true, sources: [] } as const;
  return { id: `${number}`, source: holder, target: company, kind: "stake", phases: [{ ...state, ...size }] };
}
