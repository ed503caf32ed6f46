/** Words of what stands below the picture: two tables, and the choice of another part. */
export const tableWords = {
  region: "The picture as a table",
  close: "Close the table",
  part: "What is shown",
  parts: { facts: "Table", sums: "Does it add up?", owners: "Final owners of every company…" },
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
