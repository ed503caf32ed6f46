/** Where the app says what a claim of the report says: the very thing, and the words to find in what it tells. */
export interface ShownBy {
  readonly claim: string;
  readonly by:
    | { readonly type: "phase"; readonly relationship: string; readonly phase: number }
    | { readonly type: "event"; readonly id: string }
    | { readonly type: "project"; readonly id: string; readonly entity: string }
    | { readonly type: "term"; readonly id: string; readonly entity: string }
    | { readonly type: "entity"; readonly id: string }
    /** The row of the claim itself, shown with the event of the report. */
    | { readonly type: "report" };
  readonly words: readonly string[];
}

/** Claims that are told by a phase, event, project, term or entity of their own. */
export const shownByThings: readonly ShownBy[] = [
  event("S1", "reset-talks-confirmed", "Renault and Nissan", "reset talks", "joint initiatives"),
  project("S2", "reloaded", "nissan", "package", "initiatives"),
  event("S3", "reset-talks-confirmed", "joint initiatives", "better governance", "a cut to 15%"),
  phase("S4", "renault--nissan--stake", 3, "reported", "cut its Nissan stake"),
  event("S5", "alliance-founded", "Renault and Nissan sign alliance", "Tokyo"),
  event("S6", "aob-video-meeting", "6 February", "London"),
  event("S8", "aob-video-meeting", "Renault", "Nissan", "Mitsubishi Motors", "Alliance"),
  project("S10", "reloaded", "mitsubishi-motors", "about five initiatives"),
  project("S11", "reloaded", "renault", "Reloaded"),
  project("S13", "reloaded", "renault", "India", "initiatives"),
  project("S14", "chennai-plant", "rnaipl", "Chennai alliance plant", "Oragadam", "India"),
  project("S15", "chennai-plant", "rnaipl", "Micra", "engines and gearboxes"),
  project("S17", "reloaded", "nissan", "Latin America", "initiatives"),
  event("S19", "alliance-2030", "Micra's successor", "Renault's northern French plants"),
  event("S20", "asx-valladolid-announced", "Mitsubishi ASX", "Renault will build", "Spain"),
  event("S21", "colt-bursa-announced", "Colt", "Renault will make", "Turkish plant"),
  phase("S22", "nissan--ampere--commitment", 0, "proposed", "Nissan was considering an investment", "Ampere"),
  phase("S23", "renault--ampere--business-unit", 0, "Renault’s electric-vehicle", "announced 8 November 2022"),
  event("S27", "alliance-founded", "27 March 1999"),
  event("S28", "alliance-operating-board", "New Alliance Operating Board", "12 March 2019"),
  event("S29", "ghosn-arrested", "Carlos Ghosn is arrested", "19 November 2018"),
  event("S31", "merger-plan-tension", "Ghosn was preparing a merger", "2018"),
  event("S33", "chennai-plant-opens", "first plant built for both partners"),
  event("S34", "rnpo-created", "Joint purchasing", "both makers' parts"),
  event("S35", "cmf-presented", "Common Module Family", "Shared modules"),
  event("S36", "four-functions-converge", "billion euros of synergies"),
  event("S37", "world-number-one-2017", "number one worldwide"),
  term("S43", "pierre-yves-quemener", "renault", "Pierre-Yves Quemener", "analyst", "Stifel"),
  term("S46", "luca-de-meo-renault-ceo", "renault", "Luca de Meo", "CEO", "since 1 July 2020"),
  event("S47", "renault-capital-market-day", "splits Renault in five"),
  phase("S48", "renault--ampere--business-unit", 0, "Ampere", "one of the five businesses"),
  event("S50", "aob-video-meeting", "leaders meet by video link", "26 January 2023"),
  event("S51", "aob-video-meeting", "meeting goes smoothly"),
  phase("S60", "geely-holding--horse-powertrain--stake", 0, "announced", "Geely Auto", "50%"),
  phase("S61", "qualcomm--ampere--technology", 0, "Qualcomm", "agreed", "Snapdragon"),
  phase("S62", "renault--horse-powertrain--stake", 0, "Non-binding framework with Geely", "announced"),
  phase("S63", "aramco--horse-powertrain--stake", 0, "reported", "bring in Aramco as an investor and partner"),
  { claim: "S64", by: { type: "entity", id: "aramco" }, words: ["Saudi Arabia", "Oil"] },
  phase("S65", "aramco--horse-powertrain--stake", 0, "petrol engines and hybrid technology"),
  phase("S69", "renault--nissan--stake", 3, "to 15% over time", "15%", "reported 26 January 2023"),
  phase("S70", "renault--nissan--stake", 2, "43.4%", "in effect since April 2010"),
  phase("S71", "renault--nissan--stake", 3, "end the lopsided capital ties"),
];

/** Claims that no phase, event, project, term or entity of the facts says: only the report's own row does. */
export const saidByTheReportOnly: readonly ShownBy[] = [
  report("S9", "Mitsubishi Motors is the junior member"),
  report("S12", "More initiatives"),
  report("S16", "commercial vehicles"),
  report("S24", "10 to 15 initiatives"),
  report("S26", "common future"),
  report("S32", "shock"),
  report("S45", "splitting Renault"),
  report("S58", "board still had to approve"),
];

/** The concerns that the report tells: shown with its event. */
export const concerns: readonly ShownBy[] = [
  report("S30", "Japanese-French politics"),
  report("S38", "Complicated organisation"),
  report("S39", "Cultural differences"),
  report("S40", "Missteps"),
  report("S41", "interest now is to move ahead"),
  report("S42", "trans-national politics", "distraction"),
  report("S49", "split is complex"),
  report("S59", "Technological upheaval"),
  report("S66", "technology", "could leak", "Renault's partners"),
  report("S67", "restructuring"),
  report("S68", "worries have now been dealt with"),
  report("S72", "Lopsided ties caused friction"),
];

function phase(claim: string, relationship: string, index: number, ...words: readonly string[]): ShownBy {
  return { claim, by: { type: "phase", relationship, phase: index }, words };
}

function event(claim: string, id: string, ...words: readonly string[]): ShownBy {
  return { claim, by: { type: "event", id }, words };
}

function project(claim: string, id: string, entity: string, ...words: readonly string[]): ShownBy {
  return { claim, by: { type: "project", id, entity }, words };
}

function term(claim: string, id: string, entity: string, ...words: readonly string[]): ShownBy {
  return { claim, by: { type: "term", id, entity }, words };
}

function report(claim: string, ...words: readonly string[]): ShownBy {
  return { claim, by: { type: "report" }, words };
}
