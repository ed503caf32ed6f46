import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf } from "../model/entity.ts";
import { blankView, type View } from "../model/view.ts";
import { definitionOf } from "../relationships/index.ts";
import { filterTexts as texts } from "../text/page.ts";
import { detail } from "./detail.ts";

/**
 * What narrows the picture, and by which rules ownership is counted in it, in words, in the order of the panel: "Stakes
 * of 5% and more; technology, energy; core cast only". Empty where all is as usual.
 */
export function filtersInWords(view: View, document: AllianceDocument): string {
  const clauses = [
    stakesInWords(view.stake),
    listed(
      view.partner,
      texts.noPartners,
      (type) => document.partnerTypes.find(({ id }) => id === type)?.label ?? type,
    ),
    listed(view.kind, texts.noKinds, (kind) => definitionOf(kind).label),
    document.entities.every((entity) => detail.keepsEntity?.(entity, view.detail))
      ? undefined
      : texts.details[view.detail],
    view.planned ? undefined : texts.withoutPlans,
    focusInWords(view, document),
    lensInWords(view, document),
    view.basis === "integrated" ? texts.basis : undefined,
    view.rule === blankView.rule ? undefined : texts.rules[view.rule],
  ];
  const text = clauses.filter((clause) => clause !== undefined).join("; ");
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function stakesInWords([low, high]: View["stake"]): string | undefined {
  if (low === 0 && high === 1) return undefined;
  if (high === 1) return texts.atLeast(low);
  return low === 0 ? texts.atMost(high) : texts.between(low, high);
}

function listed<Member>(
  chosen: readonly Member[] | undefined,
  none: string,
  labelOf: (member: Member) => string,
): string | undefined {
  if (chosen === undefined) return undefined;
  return chosen.length === 0 ? none : chosen.map((member) => inText(labelOf(member))).join(", ");
}

function focusInWords({ focus, hops }: View, { entities }: AllianceDocument): string | undefined {
  const entity = entities.find(({ id }) => id === focus);
  return entity === undefined ? undefined : texts.near(shortNameOf(entity), hops);
}

function lensInWords({ lens, side, of, select }: View, { entities }: AllianceDocument): string | undefined {
  if (lens === "capital") return undefined;
  if (lens === "votes") return texts.votes;
  // Nobody is picked: who was selected last is looked at.
  const chosen = [...select, of].findLast((id) => entities.some((entity) => entity.id === id));
  const entity = entities.find(({ id }) => id === chosen);
  return entity === undefined ? texts.integrated : texts[side](shortNameOf(entity));
}

/** A label as it stands within a sentence; abbreviations stay as they are. */
function inText(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;
}
