import { formatCount } from "./format.ts";

/** What the page tells of trouble, and of what it did by itself. */
export const noticeWords = {
  notLoaded: (why: string) => `The document could not be loaded: ${why}`,
  notReckoned: "What computes ownership could not be loaded. Change the view to try again.",
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
  otherDocument:
    "That step belongs to the document that was open before. Reload the page to see it; the file that is open now will be closed.",
  shownAnyway: (name: string) => `${name} is shown although a filter hides it.`,
  tryAgain: "Try again",
  dismiss: "Dismiss",
  issues: (count: number) =>
    count === 1
      ? "One thing in the document is wrong; the rest is shown."
      : `${formatCount(count)} things in the document are wrong; the rest is shown.`,
  showIssues: "Show the list",
  moreIssues: (count: number) => `and ${formatCount(count)} more`,
  whereUnknown: "whole document",
  loading: "Opening the document …",
} as const;
