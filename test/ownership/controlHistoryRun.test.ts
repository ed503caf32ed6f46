import { expect, it } from "vitest";
import { controlHistory } from "../../src/ownership/controlHistory.ts";
import { controlHistoryRun, type FromControlHistory } from "../../src/ownership/controlHistoryRun.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

it("the history of a company is told for the document that came last, with the question", () => {
  const answers: FromControlHistory[] = [];
  const send = controlHistoryRun((answer) => answers.push(answer));
  expect(() => send({ type: "ask", company: "nissan", rule: "majority" })).toThrow(
    "no document to answer from: nissan",
  );
  const document = builtInDocument();
  send({ type: "document", document: { ...document, relationships: [] } });
  send({ type: "document", document });
  send({ type: "ask", company: "nissan", rule: "majority" });
  expect(answers).toEqual([
    expect.objectContaining({
      company: "nissan",
      rule: "majority",
      history: controlHistory(document, "nissan", "majority"),
    }),
  ]);
  expect(answers[0]?.history.spans.length).toBeGreaterThan(1);
});
