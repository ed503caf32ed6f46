import type { Entity, EntityKind, PartnerType } from "../model/entity.ts";

/** Outlines on a 16 × 16 grid, drawn with a stroke of 1.4 and no fill. */
export const kindIcons: Readonly<Record<EntityKind, string>> = {
  company: "M3 14V3.5h6V14M9 7h4v7M2 14h12M5 6h2M5 8.5h2M5 11h2M11 9.5v0M11 11.5v0",
  "business-unit": "M8 2.5v3M3.5 9V7.2h9V9M8 5.5v1.7M2 9.5h3v3.5H2zM6.5 9.5h3V13h-3zM11 9.5h3V13h-3z",
  "joint-venture":
    "M6 8m-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0M10 8m-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0",
  government: "M2.5 6.2 8 2.5l5.5 3.7zM4 6.5V12M6.7 6.5V12M9.3 6.5V12M12 6.5V12M2.5 13.5h11",
  investor:
    "M8 8m-5.6 0a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0-11.2 0M10 5.8C9.6 5 9 4.700 8 4.700c-1.200 0-2 .6-2 1.600s.8 1.400 2 1.700 2 .7 2 1.700-.8 1.600-2 1.600c-1 0-1.700-.4-2-1.200M8 3.700v8.600",
  trust: "M8 2l5 1.800v3.800c0 3-2 5.200-5 6.400-3-1.200-5-3.400-5-6.400V3.800zM5.800 7.800l1.600 1.700 2.900-3.200",
  "shareholder-group":
    "M5.500 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2 13c0-2.400 1.400-3.800 3.500-3.800S9 10.600 9 13M10.800 7.200a1.700 1.700 0 1 0-.6-3.300M11 9.300c1.900.1 3 1.400 3 3.700",
  "proposed-company": "M3 3h2M7 3h2M11 3h2v2M13 7v2M13 11v2h-2M9 13H7M5 13H3v-2M3 9V7M3 5V3",
};

const typeIcons: Readonly<Record<PartnerType, string>> = {
  automaker:
    "M2 10.500V8.300l1.500-.6L5 4.500h6l1.500 3.200 1.500.6v2.200zM3.800 7.700h8.400M5 12a1.300 1.300 0 1 0 0-2.600A1.300 1.300 0 0 0 5 12zM11 12a1.300 1.300 0 1 0 0-2.600 1.300 1.300 0 0 0 0 2.600z",
  technology:
    "M4.500 4.500h7v7h-7zM6.500 2v2.500M9.500 2v2.500M6.500 11.500V14M9.500 11.500V14M2 6.500h2.500M2 9.500h2.500M11.500 6.500H14M11.500 9.500H14",
  energy: "M9 1.800 3.800 9H8l-1 5.200L12.200 7H8z",
  finance: "M2.500 13.500h11M4 11V8M8 11V5M12 11V2.500",
  government: "M2.5 6.2 8 2.5l5.5 3.700zM4 6.500V12M6.700 6.500V12M9.300 6.500V12M12 6.500V12M2.500 13.500h11",
  "battery-materials": "M2 5h10.500v6H2zM12.500 7H14v2h-1.500M5 7v2M7.500 7v2",
  "mobility-logistics":
    "M1.500 4.500h7.500v6.500H1.500zM9 6.500h3l2.500 2.300V11H9M4.300 12.800a1.400 1.400 0 1 0 0-2.800 1.400 1.400 0 0 0 0 2.800zM11.500 12.800a1.400 1.400 0 1 0 0-2.800 1.400 1.400 0 0 0 0 2.800z",
  supplier:
    "M8 10.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400zM8 2v2M8 12v2M2 8h2M12 8h2M3.800 3.800l1.400 1.400M10.800 10.800l1.400 1.400M3.800 12.200l1.400-1.400M10.800 5.200l1.400-1.400",
  industrial: "M2 13.500V7l3.500 2V7L9 9V3.500h4v10zM2 13.500h12",
  other: "M8 3l5 5-5 5-5-5z",
};

/** The outline that stands for a partner type. */
export function partnerIcon(type: PartnerType): string {
  return typeIcons[type];
}

/** The outline on an entity's card: its kind's, or an outside company's partner type. */
export function iconOf(entity: Entity): string {
  return entity.kind === "company" && entity.partnerType !== undefined
    ? typeIcons[entity.partnerType]
    : kindIcons[entity.kind];
}
