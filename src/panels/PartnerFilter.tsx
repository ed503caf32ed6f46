import type { ReactNode } from "react";
import { partnerTypes, type PartnerType } from "../model/entity.ts";
import { partnerIcon } from "../scene/icons.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { filterWords } from "../text/panels.ts";
import { Outline } from "./icons.tsx";
import { Member, MemberList, type RowProps } from "./MemberList.tsx";

/** Which partner types are shown. The alliance itself has none, and always stays. */
export function PartnerFilter(): ReactNode {
  const chosen = useAtlas((state) => state.view.partner);
  return (
    <MemberList
      title={filterWords.partner}
      all={partnerTypes}
      chosen={chosen}
      choose={(partner) => atlas.getState().changeView({ partner })}
      Row={PartnerRow}
    />
  );
}

function PartnerRow({ id: type, isChosen, toggle }: RowProps<PartnerType>): ReactNode {
  const count = useDerivedPart((derived) => derived.counts.partner.get(type) ?? 0);
  const label = useAtlas((state) => state.document?.partnerTypes.find(({ id }) => id === type)?.label ?? type);
  return (
    <Member
      label={label}
      count={count}
      isChosen={isChosen}
      toggle={toggle}
      mark={
        <span className="badge" style={{ background: `var(--partner-${type})` }}>
          <Outline path={partnerIcon(type)} />
        </span>
      }
    />
  );
}
