import type { Issue } from "../model/issue.ts";
import type { Put } from "./put.ts";

/** Something to tell: an `alert` for what failed, a `status` for what was done. */
export interface Notice {
  readonly id: number;
  readonly role: "alert" | "status";
  readonly text: string;
  /** What is wrong in detail, each with its place. */
  readonly issues: readonly Issue[];
}

export interface NoticeSlice {
  readonly notices: readonly Notice[];
  /** Tells it once: what already stands there is not repeated. */
  readonly notify: (role: Notice["role"], text: string, issues?: readonly Issue[]) => void;
  readonly dismiss: (id: number) => void;
  /** Takes back what was told in these words. */
  readonly dismissText: (text: string) => void;
  readonly dismissAll: () => void;
}

export function noticeSlice(put: Put<NoticeSlice>): NoticeSlice {
  return {
    notices: [],
    notify: (role, text, issues = []) =>
      put(({ notices }) => {
        const isThere = notices.some((notice) => notice.text === text && notice.role === role);
        const id = Math.max(0, ...notices.map((notice) => notice.id)) + 1;
        return isThere ? {} : { notices: [...notices, { id, role, text, issues }] };
      }),
    dismiss: (id) => put(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    dismissText: (text) => put(({ notices }) => ({ notices: notices.filter((notice) => notice.text !== text) })),
    dismissAll: () => put(() => ({ notices: [] })),
  };
}
