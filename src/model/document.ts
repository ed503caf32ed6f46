import type { IsoDate, PartialDate } from "./date.ts";
import type { Entity, EntityId, PartnerType } from "./entity.ts";
import type { Relationship } from "./relationship.ts";
import type { Source, SourceId } from "./source.ts";

/** What a person opens: who there is, what ties them, what happened, and who says so. */
export interface AllianceDocument {
  readonly title: string;
  readonly description: string;
  readonly license: string;
  /** The first day that the document tells about. */
  readonly start: IsoDate;
  /** The day up to which the document knows. */
  readonly asOf: IsoDate;
  /** View keys as in the address, with their values as text. */
  readonly opening: Readonly<Record<string, string>>;
  readonly partnerTypes: readonly { readonly id: PartnerType; readonly label: string }[];
  readonly groups: readonly Group[];
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
  readonly events: readonly HistoricEvent[];
  readonly people: readonly Term[];
  readonly projects: readonly Project[];
  readonly sources: readonly Source[];
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly members: readonly EntityId[];
  readonly sources?: readonly SourceId[];
}

/** Something that happened, or was said to be due. Weight 3 = a turning point. */
export interface HistoricEvent {
  readonly id: string;
  readonly date: PartialDate;
  readonly datePrecision?: "day" | "month" | "year" | "approx";
  readonly dateEnd?: PartialDate;
  readonly title: string;
  readonly description: string;
  readonly entities: readonly EntityId[];
  readonly mentions?: readonly string[];
  readonly kind: string;
  readonly weight: 1 | 2 | 3;
  readonly status?: string;
  readonly verified: boolean;
  readonly note?: string;
  readonly sources: readonly SourceId[];
  /** What one report of that day says, claim by claim, and what came of it. */
  readonly reportClaims?: readonly ReportClaim[];
}

/** One statement of a report. The outcome is hindsight: it belongs under "What happened after". */
export interface ReportClaim {
  readonly id: string;
  readonly paragraph?: number;
  readonly claim: string;
  readonly entities?: readonly EntityId[];
  readonly mentions?: readonly string[];
  readonly kind: string;
  readonly certainty?: string;
  readonly date: PartialDate;
  readonly datePrecision?: string;
  readonly outcome?: { readonly status: string; readonly text: string; readonly sources: readonly SourceId[] };
  readonly verified: boolean;
  readonly garbledWording?: string;
  readonly corroboration?: string;
}

/** A term of office, at a company of the document or at a body that is only named. */
export interface Term {
  readonly id: string;
  readonly personId?: string;
  readonly name: string;
  readonly role: string;
  readonly company?: EntityId;
  readonly body?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly inPostOn?: PartialDate;
  readonly openConfirmed?: boolean;
  readonly verified?: boolean;
  readonly note?: string;
  readonly sources: readonly SourceId[];
}

export interface ProjectDate {
  readonly date: PartialDate;
  readonly precision?: string;
  readonly verified?: boolean;
}

/** A plant, vehicle or joint undertaking and what became of it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly category?: string;
  readonly partners: readonly { readonly entity: EntityId; readonly role?: string }[];
  readonly sites?: readonly ProjectSite[];
  readonly vehicles?: readonly string[];
  readonly announced?: ProjectDate;
  readonly start?: ProjectDate;
  readonly end?: ProjectDate;
  readonly status: string;
  readonly verified?: boolean;
  readonly note?: string;
  readonly sources: readonly SourceId[];
}

export interface ProjectSite {
  readonly plant?: string;
  readonly city?: string;
  readonly country?: string;
}
