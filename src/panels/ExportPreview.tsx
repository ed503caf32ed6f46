import { useEffect, useRef, useState, type ReactNode } from "react";
import { svgPainter } from "../painters/svgPainter.ts";
import type { Mark } from "../scene/mark.ts";
import type { Page } from "../scene/page.ts";
import { exportWords } from "../text/exportDialog.ts";
import { IconButton } from "./IconButton.tsx";
import "./exportPreview.css";

interface ExportPreviewProps {
  readonly pages: readonly Page[];
  readonly isBusy: boolean;
}

/** The pages as they will be in the file, one at a time. */
export function ExportPreview({ pages, isBusy }: ExportPreviewProps): ReactNode {
  const [at, setAt] = useState(0);
  const number = Math.min(at, pages.length - 1);
  const page = pages[number];
  return (
    <figure className="export-preview" aria-label={exportWords.preview} aria-busy={isBusy}>
      {page !== undefined && <PageView page={page} />}
      {pages.length > 1 && (
        <figcaption>
          <IconButton
            className="button square"
            label={exportWords.previousPage}
            icon="previous"
            isDisabled={number === 0}
            act={() => setAt(number - 1)}
          />
          <span>{exportWords.page(number + 1, pages.length)}</span>
          <IconButton
            className="button square"
            label={exportWords.nextPage}
            icon="next"
            isDisabled={number === pages.length - 1}
            act={() => setAt(number + 1)}
          />
        </figcaption>
      )}
    </figure>
  );
}

function PageView({ page }: { readonly page: Page }): ReactNode {
  const layer = useRef<SVGGElement>(null);
  useEffect(() => {
    if (layer.current === null) return undefined;
    const painter = svgPainter(layer.current, () => true);
    painter.paint({ marks: page.marks.map(withoutHandle) });
    return painter.destroy;
  }, [page]);
  const { width, height, paper, description } = page;
  return (
    <svg className="page" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      {paper !== undefined && <rect width={width} height={height} fill={paper} />}
      <g ref={layer} aria-hidden="true" />
    </svg>
  );
}

/** In a preview there is nothing to press. */
function withoutHandle(mark: Mark): Mark {
  if (mark.type !== "group") return mark;
  const { handle: _, fold: __, ...rest } = mark;
  return { ...rest, marks: mark.marks.map(withoutHandle) };
}
