import { useEffect, useRef, useState } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { ControlRuleId } from "../model/view.ts";
import type { ControlHistory } from "../ownership/controlHistory.ts";
import { controlHistoryRun, type FromControlHistory, type ToControlHistory } from "../ownership/controlHistoryRun.ts";

/** Who answers, and how the asking ends. */
interface Answering {
  readonly ask: (message: ToControlHistory) => void;
  readonly close: () => void;
}

type Told = { readonly of: AllianceDocument; readonly answer: FromControlHistory } | { readonly failure: string };

/** Who decided in the company, when; undefined until it is known. Throws in the render where it cannot be computed. */
export function useControlHistory(
  document: AllianceDocument,
  company: string,
  rule: ControlRuleId,
  makeWorker: (() => Worker) | undefined,
): ControlHistory | undefined {
  const [told, setTold] = useState<Told>();
  const answering = useRef<Answering>(undefined);
  useEffect(() => {
    answering.current = answererOf(
      document,
      makeWorker,
      (answer) => setTold({ of: document, answer }),
      (failure) => setTold({ failure }),
    );
    return answering.current.close;
  }, [document, makeWorker]);
  // Who has just been told of another document is to be asked again.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => answering.current?.ask({ type: "ask", company, rule }), [document, makeWorker, company, rule]);
  if (told === undefined) return undefined;
  if ("failure" in told) throw new Error(told.failure);
  const { of, answer } = told;
  return of === document && answer.company === company && answer.rule === rule ? answer.history : undefined;
}

function answererOf(
  document: AllianceDocument,
  makeWorker: (() => Worker) | undefined,
  hear: (answer: FromControlHistory) => void,
  fail: (failure: string) => void,
): Answering {
  if (makeWorker === undefined) {
    const answer = controlHistoryRun(hear);
    answer({ type: "document", document });
    return { ask: answer, close: () => undefined };
  }
  const worker = makeWorker();
  worker.addEventListener("message", ({ data }: MessageEvent<FromControlHistory>) => hear(data));
  worker.addEventListener("error", ({ message }) => fail(message));
  // Only ties decide: what else the document tells need not be copied.
  worker.postMessage({
    type: "document",
    document: { ...document, events: [], people: [], projects: [], sources: [] },
  });
  return { ask: (message) => worker.postMessage(message), close: () => worker.terminate() };
}
