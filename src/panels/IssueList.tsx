import type { ReactNode } from "react";
import type { Issue } from "../model/issue.ts";
import { noticeWords } from "../text/notices.ts";

/** Each thing that is wrong, with its address in the file. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  return (
    <ul className="issues">
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.code} ${issue.message}`} className={issue.severity}>
          <code>{issue.path === "" ? noticeWords.whereUnknown : issue.path}</code>
          {issue.id !== undefined && <code>{issue.id}</code>}
          <span>{issue.message}</span>
        </li>
      ))}
    </ul>
  );
}
