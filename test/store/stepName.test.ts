import { describe, expect, it } from "vitest";
import { keepHistory } from "../../src/store/history.ts";
import { momentOf } from "../../src/store/historySlice.ts";
import { openingView } from "../../src/store/permalink.ts";
import { stepName } from "../../src/store/stepName.ts";
import { createAtlasStore, type AtlasState } from "../../src/store/store.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

const document = builtInDocument();
const at = { x: 1, y: 2 };

/** How the last of the acts is named. */
function nameOf(...acts: readonly ((state: AtlasState) => void)[]): string {
  const store = createAtlasStore();
  keepHistory(store);
  store.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
  for (const act of acts) act(store.getState());
  const before = store.getState().past.at(-1);
  if (before === undefined) throw new Error("the acts made no step");
  return stepName(before, momentOf(store.getState()), document);
}

const pinTwo = ({ pin }: AtlasState) =>
  pin(
    "force",
    new Map([
      ["nissan", at],
      ["renault", at],
    ]),
  );

describe("stepName", () => {
  it.each<[name: string, ...acts: ((state: AtlasState) => void)[]]>([
    ["move Nissan", ({ pin }) => pin("chart down", new Map([["nissan", at]]))],
    ["move Nissan", pinTwo, ({ pin }) => pin("force", new Map([["nissan", { x: 3, y: 4 }]]))],
    ["move 2 companies", pinTwo],
    ["free Nissan", pinTwo, ({ unpin }) => unpin("force", ["nissan"])],
    ["free 2 companies", pinTwo, ({ unpin }) => unpin("force", ["nissan", "renault"])],
    ["fold Geely family", ({ fold }) => fold("geely-family")],
    ["unfold Geely family", ({ fold }) => fold("geely-family"), ({ unfoldGroup }) => unfoldGroup("geely-family")],
    ["fold Renault family", ({ fold }) => fold("renault")],
    ["fold 2 groups", ({ changeView }) => changeView({ fold: ["renault", "geely-family"] })],
    ["date 8 November 2023", ({ changeView }) => changeView({ date: "2023-11-08" })],
    ["show the org chart", ({ changeView }) => changeView({ layout: "chart" })],
    ["chart to the right", ({ changeView }) => changeView({ direction: "right" })],
    ["notation Legal", ({ changeView }) => changeView({ notation: "legal" })],
    ["focus on Renault", ({ focusOn }) => focusOn("renault")],
    ["show everything", ({ focusOn }) => focusOn("renault"), ({ leaveFocus }) => leaveFocus()],
    ["2 hops", ({ focusOn }) => focusOn("renault"), ({ unfoldMore }) => unfoldMore("renault")],
    ["more around Nissan", ({ focusOn }) => focusOn("renault"), ({ unfoldMore }) => unfoldMore("nissan")],
    ["hide Energy", ({ changeView }) => changeView({ partner: everyPartnerBut("energy") })],
    [
      "show Energy",
      ({ changeView }) => changeView({ partner: everyPartnerBut("energy") }),
      ({ changeView }) => changeView({ partner: undefined }),
    ],
    ["hide 10 partner types", ({ changeView }) => changeView({ partner: [] })],
    ["hide 7 kinds of relationship", ({ changeView }) => changeView({ kind: ["supply"] })],
    ["hide what is planned", ({ changeView }) => changeView({ planned: false })],
    ["stakes 5% to 100%", ({ changeView }) => changeView({ stake: [0.05, 1] })],
    [
      "stakes of every size",
      ({ changeView }) => changeView({ stake: [0, 0] }),
      ({ changeView }) => changeView({ stake: [0, 1] }),
    ],
    ["detail All", ({ changeView }) => changeView({ detail: "all" })],
    ["path from Aramco to Renault", ({ changeView }) => changeView({ path: ["aramco", "renault"] })],
    [
      "close the path",
      ({ changeView }) => changeView({ path: ["aramco", "renault"] }),
      ({ changeView }) => changeView({ path: undefined }),
    ],
    ["paths through anything", ({ changeView }) => changeView({ through: "anything" })],
    ["detail All and more", ({ changeView }) => changeView({ detail: "all", date: "2023-11-08" })],
  ])("says: %s", (name, ...acts) => {
    expect(nameOf(...acts)).toBe(name);
  });
});

function everyPartnerBut(left: string): NonNullable<AtlasState["view"]["partner"]> {
  return document.partnerTypes.map(({ id }) => id).filter((id) => id !== left);
}
