import * as v from "valibot";
import { isIsoDate, isPartialDate } from "../model/date.ts";
import { entityKinds, partnerTypes } from "../model/entity.ts";
import { relationshipKinds, statuses, votesBases } from "../model/relationship.ts";
import { problems } from "../text/issues.ts";

const text = v.string(problems.text);
const name = v.pipe(text, v.nonEmpty(problems.empty));
const texts = v.array(text, problems.list);
const flag = v.boolean(problems.flag);
const date = v.pipe(text, v.check(isPartialDate, problems.date));
const day = v.pipe(text, v.check(isIsoDate, problems.day));
const amount = v.pipe(v.number(problems.number), v.finite(problems.number), v.minValue(0, problems.number));
const percent = v.pipe(v.number(problems.percent), v.minValue(0, problems.percent), v.maxValue(100, problems.percent));
/** Fractions are for inside the program: found in a file, nobody knows what was meant. */
const fraction = v.exactOptional(v.never(problems.fraction));
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);
const oneOf = <const Options extends readonly (string | number)[]>(options: Options) =>
  v.picklist(options, problems.oneOf(options));

const tiers = [1, 2, 3] as const;
const precisions = ["day", "month", "year", "approx"] as const;

export const isSetting = (value: unknown): value is string | number | boolean =>
  v.is(v.union([text, v.number(), flag]), value);

export const isDay = (value: unknown): value is string => v.is(day, value);

export const header = v.looseObject({
  title: text,
  description: text,
  license: text,
  opening: v.looseObject({}, problems.row),
});

export const partnerType = v.looseObject({ id: oneOf(partnerTypes), label: name });

export const group = v.looseObject({ id: name, label: name, members: texts, sources: maybe(texts) });

const moment = v.looseObject({ date, event: text, sources: texts });

export const entity = v.looseObject({
  id: name,
  name,
  shortName: maybe(name),
  otherNames: maybe(texts),
  kind: oneOf(entityKinds),
  partnerType: maybe(oneOf(partnerTypes)),
  tier: oneOf(tiers),
  country: maybe(text),
  countryText: maybe(text),
  hq: maybe(text),
  industry: maybe(text),
  listed: maybe(flag),
  ticker: maybe(text),
  founded: maybe(date),
  from: maybe(date),
  to: maybe(date),
  note: maybe(text),
  timeline: maybe(v.array(moment, problems.list)),
  profileVerified: maybe(flag),
  extra: maybe(v.looseObject({}, problems.row)),
  sources: texts,
});

export const relationship = v.looseObject({
  id: name,
  source: text,
  target: text,
  kind: oneOf(relationshipKinds),
  note: maybe(text),
  phases: v.array(v.unknown(), problems.list),
});

export const phase = v.looseObject({
  status: oneOf(statuses),
  percent: maybe(percent),
  percentMin: maybe(percent),
  percentMax: maybe(percent),
  votingPercent: maybe(percent),
  votesBasis: maybe(oneOf(votesBases)),
  votesCap: maybe(percent),
  votingNote: maybe(text),
  stake: fraction,
  stakeMin: fraction,
  stakeMax: fraction,
  votes: fraction,
  amountEur: maybe(amount),
  amountText: maybe(text),
  from: maybe(date),
  sinceAtLeast: maybe(date),
  to: maybe(date),
  fromStatus: maybe(oneOf(["planned"])),
  toStatus: maybe(oneOf(["planned"])),
  announcedOn: maybe(date),
  supersededOn: maybe(date),
  lastConfirmed: maybe(date),
  beneficialOwner: maybe(text),
  includedIn: maybe(text),
  summary: text,
  note: maybe(text),
  inferred: maybe(flag),
  verified: flag,
  dateVerified: maybe(flag),
  dateBasis: maybe(text),
  sources: texts,
});

const outcome = v.looseObject({ status: text, text, sources: texts });

const claim = v.looseObject({
  id: name,
  paragraph: maybe(amount),
  claim: text,
  entities: maybe(texts),
  mentions: maybe(texts),
  kind: text,
  certainty: maybe(text),
  date,
  datePrecision: maybe(text),
  outcome: maybe(outcome),
  verified: flag,
  garbledWording: maybe(text),
  corroboration: maybe(text),
});

export const event = v.looseObject({
  id: name,
  date,
  datePrecision: maybe(oneOf(precisions)),
  dateEnd: maybe(date),
  title: name,
  description: text,
  entities: texts,
  mentions: maybe(texts),
  kind: text,
  weight: oneOf(tiers),
  status: maybe(text),
  verified: flag,
  note: maybe(text),
  sources: texts,
  reportClaims: maybe(v.array(claim, problems.list)),
});

export const term = v.looseObject({
  id: name,
  personId: maybe(text),
  name,
  role: text,
  company: maybe(text),
  body: maybe(text),
  from: maybe(date),
  to: maybe(date),
  inPostOn: maybe(date),
  openConfirmed: maybe(flag),
  verified: maybe(flag),
  note: maybe(text),
  sources: texts,
});

const projectDate = v.looseObject({ date, precision: maybe(text), verified: maybe(flag) }, problems.row);
const site = v.looseObject({ plant: maybe(text), city: maybe(text), country: maybe(text) });
const partner = v.looseObject({ entity: text, role: maybe(text) });

export const project = v.looseObject({
  id: name,
  name,
  region: text,
  category: maybe(text),
  partners: v.array(partner, problems.list),
  sites: maybe(v.array(site, problems.list)),
  vehicles: maybe(texts),
  announced: maybe(projectDate),
  start: maybe(projectDate),
  end: maybe(projectDate),
  status: text,
  verified: maybe(flag),
  note: maybe(text),
  sources: texts,
});

export const source = v.looseObject({
  id: name,
  publisher: text,
  title: maybe(text),
  date: maybe(date),
  url: maybe(text),
});
