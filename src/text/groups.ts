/** What is said of entities that belong together. */
export const groupText = {
  family: (head: string) => `${head} family`,
} as const;
