import { useMemo, type ReactNode } from "react";
import { nameIn, nameOfTie } from "../relationships/nameOfTie.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { WhatIf } from "../model/view.ts";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";
import { formatDate } from "../text/format.ts";
import { whatIfWords as words } from "../text/whatIf.ts";
import { goToId } from "./acts.ts";
import { IconButton } from "./IconButton.tsx";
import { takeBack } from "./whatIfActs.ts";
import "./whatIf.css";

/** Over a picture in which anything is only imagined: what, and the ways back. */
export function WhatIfBar(): ReactNode {
  const document = useAtlas((state) => state.document);
  const whatif = useAtlas((state) => state.view.whatif);
  if (document === undefined || whatif.length === 0) return undefined;
  return (
    <section className="whatif-bar" aria-label={words.bar} data-over>
      <strong>{words.bar}</strong>
      <ul>
        {whatif.map((each) => (
          <Imagined key={each.relationship} document={document} each={each} isOnly={whatif.length === 1} />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => takeBack()}>
        {whatif.length === 1 ? words.reset : words.resetAll}
      </button>
    </section>
  );
}

interface ImaginedProps {
  readonly document: AllianceDocument;
  readonly each: WhatIf;
  /** The button that takes all back takes this one back. */
  readonly isOnly: boolean;
}

function Imagined({ document, each, isOnly }: ImaginedProps): ReactNode {
  const entities = useMemo(() => new Map(document.entities.map((entity) => [entity.id, entity])), [document]);
  const date = useAtlas((state) => state.view.date);
  const tie = useDerivedPart(({ snapshot }) =>
    snapshot.ties.find(({ relationship }) => relationship.id === each.relationship),
  );
  const held = document.relationships.find(({ id }) => id === each.relationship);
  const parties = [nameIn(entities, held?.source ?? ""), nameIn(entities, held?.target ?? "")] as const;
  const name =
    tie === undefined || tie.inEffect.length === 0
      ? words.without(...parties, formatDate(date))
      : tie.actual === undefined
        ? words.asItIs(...parties)
        : nameOfTie(tie, entities);
  return (
    <li>
      <button type="button" className="link" onClick={() => goToId(each.relationship)}>
        {name}
      </button>
      {!isOnly && (
        <IconButton className="quiet" label={words.drop(name)} icon="close" act={() => takeBack(each.relationship)} />
      )}
    </li>
  );
}
