import type { ReactNode } from "react";
import type { AllianceDocument, Group } from "../model/document.ts";
import { foldWords } from "../text/folding.ts";
import { FoldButton } from "./FoldButton.tsx";
import { MemberLinks } from "./MemberLinks.tsx";
import { Section } from "./parts.tsx";
import { SelectionHead } from "./SelectionHead.tsx";
import { SourceList } from "./SourceList.tsx";

interface GroupDetailsProps {
  readonly document: AllianceDocument;
  readonly group: Group;
  readonly id: string;
}

/** Who belongs to a group of the document, and who says so. */
export function GroupDetails({ document, group, id }: GroupDetailsProps): ReactNode {
  const sources = document.sources.filter((source) => group.sources?.includes(source.id) === true);
  return (
    <>
      <SelectionHead id={id} kind={foldWords.group} />
      <h2>{group.label}</h2>
      <div className="acts">
        <FoldButton id={group.id} words={foldWords.whole} />
      </div>
      <Section title={foldWords.membersTitle}>
        <MemberLinks ids={group.members} />
      </Section>
      <SourceList sources={sources} />
    </>
  );
}
