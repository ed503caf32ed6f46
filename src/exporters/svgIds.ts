import type { Mark } from "../scene/mark.ts";

/** How deep in the picture groups have names: its layers, and in them what a person would look for. */
const namedLevels = 2;
/** What an XML name surely can hold (NameStartChar, digits, `-` and `.`). */
const foreign =
  /[^\-.\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]+/gu;

/**
 * The ids of the marks of a page that have one in a file, each a valid XML name and unique: `legend`, `picture`,
 * `cards`, `entity-nissan`, `relationship-renault--nissan--stake`.
 */
export function idsOf(marks: readonly Mark[]): ReadonlyMap<Mark, string> {
  const ids = new Map<Mark, string>();
  const taken = new Set(["paper"]);
  for (const mark of marks.flatMap((each) => [each, ...(each.id === "picture" ? groupsIn(each, namedLevels) : [])])) {
    const name = nameOf(mark);
    let id = name;
    for (let i = 2; taken.has(id); i++) id = `${name}-${i}`;
    taken.add(id);
    ids.set(mark, id);
  }
  return ids;
}

function groupsIn(mark: Mark, levels: number): readonly Mark[] {
  if (mark.type !== "group" || levels === 0) return [];
  return mark.marks.filter(({ type }) => type === "group").flatMap((group) => [group, ...groupsIn(group, levels - 1)]);
}

/** `tie:` is a word of the scene; outside it is called a relationship. */
function nameOf({ id }: Mark): string {
  const name = id.replace(/^tie:/, "relationship:").replaceAll(foreign, "-");
  return /^[\p{L}_]/u.test(name) ? name : `mark-${name}`;
}
