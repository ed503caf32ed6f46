/** The members named in an address, in their own order: "" = none of them. Undefined when one is not known. */
export function readListed<Member extends string>(
  text: string,
  members: readonly Member[],
): { readonly criterion: readonly Member[] } | undefined {
  const named = new Set(text === "" ? [] : text.split(","));
  const criterion = members.filter((member) => named.has(member));
  return criterion.length === named.size ? { criterion } : undefined;
}

/** The same the other way; undefined = all, which an address need not say. */
export function writeListed(criterion: readonly string[] | undefined): string | undefined {
  return criterion?.join(",");
}
