import { useEffect, useRef, type ReactNode } from "react";
import { atlas } from "../store/store.ts";
import { useDerivedPart } from "../store/select.ts";
import { pictureWords } from "../text/picture.ts";
import { mountStage, type StageControls, type StageWorkers } from "./mountStage.ts";
import "./stage.css";

interface StageProps {
  readonly workers: StageWorkers;
  /** Told what can be asked of the stage, and in the end that there is none. */
  readonly onStage: (controls: StageControls | undefined) => void;
}

/** The picture. React owns the svg; what is inside its layer belongs to the painter. */
export function Stage({ workers, onStage }: StageProps): ReactNode {
  const region = useRef<HTMLElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  const corner = useRef<HTMLParagraphElement>(null);
  const controls = useRef<StageControls | undefined>(undefined);
  const isEmpty = useDerivedPart(({ network }) => network.entities.length === 0);
  useEffect(() => {
    if (!region.current || !svg.current || !layer.current || !corner.current) return undefined;
    const elements = { region: region.current, svg: svg.current, layer: layer.current, corner: corner.current };
    const mounted = mountStage(elements, atlas, workers);
    controls.current = mounted;
    onStage(mounted);
    return () => {
      onStage(undefined);
      mounted.destroy();
    };
  }, [workers, onStage]);
  return (
    <section ref={region} className="stage" aria-label={pictureWords.diagram} aria-describedby="stage-keys">
      <p id="stage-keys" className="visually-hidden">
        {pictureWords.keys}
      </p>
      <svg ref={svg} className="picture">
        <g ref={layer} />
      </svg>
      <p ref={corner} className="stage-corner" />
      {isEmpty && <p className="stage-empty">{pictureWords.nothing}</p>}
      <div className="stage-buttons" data-over>
        <StageButton label={pictureWords.zoomIn} d="M8 3v10M3 8h10" act={() => controls.current?.zoomBy(1.3)} />
        <StageButton label={pictureWords.zoomOut} d="M3 8h10" act={() => controls.current?.zoomBy(1 / 1.3)} />
        <StageButton
          label={pictureWords.fit}
          d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3"
          act={() => controls.current?.fit()}
        />
      </div>
    </section>
  );
}

interface StageButtonProps {
  readonly label: string;
  readonly d: string;
  readonly act: () => void;
}

function StageButton({ label, d, act }: StageButtonProps): ReactNode {
  return (
    <button type="button" className="stage-button" aria-label={label} title={label} onClick={act}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={d} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
    </button>
  );
}
