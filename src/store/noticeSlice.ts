import type { Put } from "./put.ts";

/** Something to tell: an `alert` for what failed, a `status` for what was done. */
export interface Notice {
  readonly id: number;
  readonly role: "alert" | "status";
  readonly text: string;
}

export interface NoticeSlice {
  readonly notices: readonly Notice[];
  /** Tells it once: what already stands there is not repeated. */
  readonly notify: (role: Notice["role"], text: string) => void;
  readonly dismiss: (id: number) => void;
}

export function noticeSlice(put: Put<NoticeSlice>): NoticeSlice {
  return {
    notices: [],
    notify: (role, text) =>
      put(({ notices }) => {
        const isThere = notices.some((notice) => notice.text === text && notice.role === role);
        const id = Math.max(0, ...notices.map((notice) => notice.id)) + 1;
        return isThere ? {} : { notices: [...notices, { id, role, text }] };
      }),
    dismiss: (id) => put(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  };
}
