import { memo, type ReactNode } from "react";
import type { Source } from "../model/source.ts";
import { detailsWords } from "../text/details.ts";
import { formatDate } from "../text/format.ts";
import { safeAddress } from "../model/safeAddress.ts";

interface SourceListProps {
  readonly sources: readonly Source[];
  /** One after the other in the line, for the sources of a single statement. */
  readonly isInline?: boolean;
}

/** Who says so, and when; a link where it leads somewhere. */
export const SourceList = memo(function SourceList({ sources, isInline = false }: SourceListProps): ReactNode {
  if (sources.length === 0) return undefined;
  return (
    <ul className={isInline ? "sources inline" : "sources"} aria-label={detailsWords.sources}>
      {sources.map((source) => (
        <li key={source.id} title={source.title}>
          <SourceName source={source} />
          {source.date !== undefined && <span className="soft">{formatDate(source.date)}</span>}
        </li>
      ))}
    </ul>
  );
});

function SourceName({ source }: { readonly source: Source }): ReactNode {
  const address = safeAddress(source.url);
  if (address === undefined) return <span>{source.publisher}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {source.publisher}
    </a>
  );
}
