/** Words of the two tables. */
export const tableWords = {
  region: "The picture as a table",
  close: "Close the table",
  entities: "Entities",
  relationships: "Relationships",
  none: "Nothing is shown: widen the filters or choose another date.",
  columns: {
    name: "Name",
    kind: "Kind",
    partner: "Partner type",
    country: "Country",
    leader: "Led by",
    ties: "Relationships",
    source: "From",
    target: "To",
    inEffect: "In effect",
    planned: "Planned",
    since: "Since",
    says: "What it says",
  },
} as const;
