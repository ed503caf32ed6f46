/** What fills the viewer. The blocks are JSON. */
export interface ViewerContent {
  readonly title: string;
  readonly description: string;
  readonly document: string;
  readonly charts: string;
}

/** Where in the viewer each of them goes: between these two, which stand there one after the other. */
const gaps: Readonly<Record<keyof ViewerContent, readonly [before: string, after: string]>> = {
  title: ["<title>", "</title>"],
  description: ['<meta name="description" content="', '" />'],
  document: ['<script type="application/json" id="alliance-document">', "</script>"],
  charts: ['<script type="application/json" id="org-charts">', "</script>"],
};

/**
 * The viewer with a document in it. Its script and style stay as they are, to the letter: the page's policy knows them
 * by their hashes. Throws when the viewer lacks a gap.
 */
export function filledViewer(viewer: string, { title, description, document, charts }: ViewerContent): string {
  const fillings = {
    title: escapeHtml(title),
    description: escapeHtml(description),
    document: escapeBlock(document),
    charts: escapeBlock(charts),
  };
  return gapNames.reduce((text, name) => {
    const [before, after] = gaps[name];
    const [start, end, ...others] = text.split(before + after);
    if (start === undefined || end === undefined || others.length > 0) throw new Error(`no gap in the viewer: ${name}`);
    return start + before + fillings[name] + after + end;
  }, viewer);
}

const gapNames = ["title", "description", "document", "charts"] as const;

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** JSON in which nothing can end the block or begin anything: only in its strings can there be a `<`. */
function escapeBlock(json: string): string {
  return json.replaceAll("<", String.raw`\u003c`);
}
