/** What the page tells of trouble, and of what it did by itself. */
export const noticeWords = {
  notLoaded: (why: string) => `The document could not be loaded: ${why}`,
  notReadable: (why: string | undefined) =>
    `The document could not be read: ${why ?? "it is not an alliance document."}`,
  noAnswer: "the server did not answer. Check the connection.",
  httpStatus: (status: number) =>
    status === 404 ? "the file is not there (404)." : `the server answered with an error (${status}).`,
  noHomes: "The prepared places of the companies could not be loaded; the picture is laid out anew.",
  droppedKeys: (wrong: readonly { readonly key: string; readonly text: string }[]) =>
    `Left out of the address, because it is not known or not valid: ${wrong
      .map(({ key, text }) => (text === "" ? key : `${key}=${text}`))
      .join(", ")}. The rest of the view is open.`,
  shownAnyway: (name: string) => `${name} is shown although a filter hides it.`,
  tryAgain: "Try again",
  dismiss: "Dismiss",
  issues: (count: number) =>
    count === 1
      ? "One thing in the document is wrong; the rest is shown."
      : `${count} things in the document are wrong; the rest is shown.`,
  showIssues: "Show the list",
  whereUnknown: "whole document",
  loading: "Opening the document …",
} as const;
