import type { ReactNode } from "react";
import { DetailChoice } from "./DetailChoice.tsx";
import { GroupSection } from "./GroupSection.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { LensChoice } from "./LensChoice.tsx";
import { PartnerFilter } from "./PartnerFilter.tsx";
import { Search } from "./Search.tsx";
import { StakeFilter } from "./StakeFilter.tsx";

interface RailProps {
  /** As a sheet it also has what else stands over the picture. */
  readonly sheetHead: ReactNode;
}

/** All that narrows the picture; at the same time its legend. */
export function Rail({ sheetHead }: RailProps): ReactNode {
  return (
    <>
      <Search />
      {sheetHead !== undefined && <div className="section picture-choice">{sheetHead}</div>}
      <DetailChoice />
      <LensChoice />
      <StakeFilter />
      <PartnerFilter />
      <KindFilter />
      <GroupSection />
    </>
  );
}
