import type { ReactNode } from "react";
import { DetailChoice } from "./DetailChoice.tsx";
import { GroupSection } from "./GroupSection.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { LayoutChoice } from "./LayoutChoice.tsx";
import { PartnerFilter } from "./PartnerFilter.tsx";
import { Search } from "./Search.tsx";
import { StakeFilter } from "./StakeFilter.tsx";

/** All that narrows the picture; at the same time its legend. As a sheet it also has what else stands over the picture. */
export function Rail({ isSheet }: { readonly isSheet: boolean }): ReactNode {
  return (
    <>
      <Search />
      {isSheet && (
        <div className="section picture-choice">
          <LayoutChoice />
        </div>
      )}
      <DetailChoice />
      <StakeFilter />
      <PartnerFilter />
      <KindFilter />
      <GroupSection />
    </>
  );
}
