import type { Page } from "../scene/page.ts";
import { pageTexts } from "../text/page.ts";

/** What a file is called inside; that it shows what is only imagined is part of it. */
export function fileTitle(title: string, pages: readonly Page[]): string {
  return imaginedIn(pages).length === 0 ? title : pageTexts.hypotheticalTitle(title);
}

/** All that is only imagined on any of the pages. */
export function imaginedIn(pages: readonly Page[]): readonly string[] {
  return [...new Set(pages.flatMap(({ imagined }) => imagined))];
}
