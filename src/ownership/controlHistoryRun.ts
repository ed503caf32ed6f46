import type { AllianceDocument } from "../model/document.ts";
import type { ControlRuleId } from "../model/view.ts";
import { controlHistory, type ControlHistory } from "./controlHistory.ts";

/** What the page asks: first of which document, then of its companies. */
export type ToControlHistory =
  | { readonly type: "document"; readonly document: AllianceDocument }
  | { readonly type: "ask"; readonly company: string; readonly rule: ControlRuleId };

/** The answer to one question, which it names. */
export interface FromControlHistory {
  readonly company: string;
  readonly rule: ControlRuleId;
  readonly history: ControlHistory;
}

/** Answers in whichever thread: returns who takes the messages of the page; `send` takes the answers. */
export function controlHistoryRun(send: (answer: FromControlHistory) => void): (message: ToControlHistory) => void {
  let document: AllianceDocument | undefined;
  return (message) => {
    if (message.type === "document") document = message.document;
    else if (document === undefined) throw new Error(`no document to answer from: ${message.company}`);
    else send({ ...message, history: controlHistory(document, message.company, message.rule) });
  };
}
