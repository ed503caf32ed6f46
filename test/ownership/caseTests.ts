import { arrangementOf } from "./arrangements.ts";
import { answerOf } from "./caseFigures.ts";
import { troubleIn, troubleTold } from "./caseProblems.ts";
import type { Answer, OwnershipCase } from "./readCases.ts";
import { isWithin, lastPlace, roundingOf } from "./tolerance.ts";

/** One test of a case: what is other than it has to be, in words; nothing where all is right. */
export interface CaseTest {
  readonly name: string;
  readonly wrong: () => readonly string[];
}

type Answers = Readonly<Record<string, Answer>>;

/** All tests of a case: one for each method, as expected and as printed, and what else the case says. */
export function testsOf(given: OwnershipCase): readonly CaseTest[] {
  return [
    ...methodsIn(given, given.expected).map(([method, answers]) => ({
      name: `${method}: what is computed is what is expected`,
      wrong: () => differences(given, method, answers, (wanted) => expectedWithin(given, wanted)),
    })),
    ...methodsIn(given, withoutMisprints(given)).map(([method, answers]) => ({
      name: `${method}: what is computed is what is printed`,
      wrong: () => differences(given, method, answers, (wanted) => printedWithin(given, wanted)),
    })),
    ...Object.entries(given.known_print_error).map(([pair, error]) => ({
      name: `the misprint of ${pair} stays flagged: ${error.printed} is printed, ${error.correct} is right`,
      wrong: () => misprint(given, pair, error),
    })),
    ...Object.entries(given.printed_bounds).map(([figure, bound]) => ({
      name: `${figure} is ${bound}`,
      wrong: () => {
        const value = quotientIn(given, figure);
        return holds(value, bound) ? [] : [`${value}`];
      },
    })),
    given.asserted === undefined ? troubleTest(given) : { name: `not computed: ${given.asserted}`, wrong: () => [] },
  ];
}

/** Methods with something to compute. Of an asserted case, that is what has a calculation of its own. */
function methodsIn(
  given: OwnershipCase,
  byMethod: Readonly<Record<string, Answers>>,
): readonly (readonly [method: string, answers: Answers])[] {
  const own = new Set(Object.keys(arrangementOf(given).figures ?? {}));
  return Object.entries(byMethod)
    .map(([method, answers]) => {
      const kept = Object.entries(answers).filter(([key]) => given.asserted === undefined || own.has(key));
      return [method, Object.fromEntries(kept)] as const;
    })
    .filter(([, answers]) => Object.keys(answers).length > 0);
}

function withoutMisprints({ printed, known_print_error: misprints }: OwnershipCase): Readonly<Record<string, Answers>> {
  const kept = Object.entries(printed["integrated"] ?? {}).filter(([pair]) => misprints[pair] === undefined);
  return { ...printed, integrated: Object.fromEntries(kept) };
}

function differences(
  given: OwnershipCase,
  method: string,
  answers: Answers,
  toleranceOf: (wanted: number) => number,
): readonly string[] {
  return Object.entries(answers).flatMap(([key, wanted]) => {
    const answer = answerOf(given, method, key, wanted);
    const isRight =
      typeof wanted === "number"
        ? isWithin(answer, wanted, toleranceOf(wanted))
        : JSON.stringify(answer) === JSON.stringify(Array.isArray(wanted) ? wanted.map(String).toSorted() : wanted);
    return isRight ? [] : [`${key}: ${JSON.stringify(answer)} instead of ${JSON.stringify(wanted)}`];
  });
}

/** An asserted case has typed what its source prints, so that only the printed tolerance is left. */
function expectedWithin(given: OwnershipCase, wanted: number): number {
  const own = given.asserted === undefined ? given.tolerance : (given.printed_tolerance ?? given.tolerance);
  return Math.max(own, roundingOf(wanted), given.relative_tolerance * Math.abs(wanted));
}

function printedWithin(
  { printed_tolerance: printed, relative_tolerance: relative }: OwnershipCase,
  wanted: number,
): number {
  return Math.max(relative * Math.abs(wanted), printed ?? lastPlace(wanted));
}

function misprint(given: OwnershipCase, pair: string, error: { printed: number; correct: number }): readonly string[] {
  const answer = answerOf(given, "integrated", pair, error.correct);
  const isPrinted = isWithin(answer, error.printed, given.printed_tolerance ?? lastPlace(error.printed));
  return [
    ...(isPrinted ? [`${JSON.stringify(answer)} is what is printed`] : []),
    ...(isWithin(answer, error.correct, lastPlace(error.correct)) ? [] : [`${JSON.stringify(answer)} is not right`]),
  ];
}

function troubleTest(given: OwnershipCase): CaseTest {
  return {
    name: given.expect_error ?? "nothing is wrong with the network",
    wrong: () => {
      const [found, told] = [troubleIn(given), troubleTold(given.expect_error ?? "", given)];
      const isTold = told.type === undefined ? found : { ...found, type: told.type };
      return JSON.stringify(isTold) === JSON.stringify(told) && found.type === isTold.type
        ? []
        : [`${JSON.stringify(found)} instead of ${JSON.stringify(told)}`];
    },
  };
}

/** "shapley.Strong" or "shapley.Strong / shapley.each_single". */
function quotientIn(given: OwnershipCase, figure: string): number {
  const [dividend = 0, divisor = 1] = figure.split(" / ").map((name) => {
    const [method = "", ...key] = name.trim().split(".");
    return Number(answerOf(given, method, key.join("."), 0));
  });
  return dividend / divisor;
}

function holds(value: number, bound: string): boolean {
  const [, sign = "", limit] = /^\s*(<=?|>=?|≤|≥)\s*([\d.e-]+)\s*$/.exec(bound) ?? [];
  if (limit === undefined) throw new Error(`unknown bound: ${bound}`);
  if (value === Number(limit)) return sign !== "<" && sign !== ">";
  return /<|≤/.test(sign) ? value < Number(limit) : value > Number(limit);
}
