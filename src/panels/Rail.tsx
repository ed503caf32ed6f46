import type { ReactNode } from "react";
import { DetailChoice } from "./DetailChoice.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { PartnerFilter } from "./PartnerFilter.tsx";
import { Search } from "./Search.tsx";
import { StakeFilter } from "./StakeFilter.tsx";

/** All that narrows the picture; at the same time its legend. */
export function Rail(): ReactNode {
  return (
    <>
      <Search />
      <DetailChoice />
      <StakeFilter />
      <PartnerFilter />
      <KindFilter />
    </>
  );
}
