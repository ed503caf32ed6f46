import type { ReactNode } from "react";
import type { Issue } from "../model/issue.ts";
import { noticeWords } from "../text/notices.ts";

/** So many are listed: nobody reads more, and a page with all of a spoilt file's would stand still. */
const most = 200;

/** The things that are wrong, each with its address in the file. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  return (
    <ul className="issues">
      {issues.slice(0, most).map((issue) => (
        <li key={`${issue.path} ${issue.code} ${issue.message}`} className={issue.severity}>
          <code>{issue.path === "" ? noticeWords.whereUnknown : issue.path}</code>
          {issue.id !== undefined && <code>{issue.id}</code>}
          <span>{issue.message}</span>
        </li>
      ))}
      {issues.length > most && <li>{noticeWords.moreIssues(issues.length - most)}</li>}
    </ul>
  );
}
