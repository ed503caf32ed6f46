/** Whether the key goes to a field in which words are being typed. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return (
    (target instanceof HTMLInputElement && target.type === "text") ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
