import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = "viewer.html";

/** Ships the viewer with the site, as one more file: the page that the exporter of interactive HTML fills. */
export function viewerFile(): Plugin {
  return {
    name: "viewer-file",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: page, source: await buildViewer() });
    },
    // While the code is being changed, the page is built when it is fetched; whoever goes to it sees its source at work.
    configureServer(server) {
      server.middlewares.use(`/${page}`, (request, response, next) => {
        if (request.headers["sec-fetch-dest"] === "document") return next();
        buildViewer().then((text) => response.setHeader("Content-Type", "text/html").end(text), next);
      });
    },
  };
}

/** The viewer with script, style and fonts inside, under a policy that allows just these. */
async function buildViewer(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [react(), viteSingleFile({ useRecommendedBuildConfig: true, removeViteModuleLoader: true })],
    build: {
      target: "es2022",
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: page, checks: { pluginTimings: false } },
    },
  });
  const files = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const html = files.find(({ fileName }) => fileName === page);
  if (html?.type !== "asset" || files.length > 1)
    throw new Error(`not one file: ${files.map(({ fileName }) => fileName).join(", ")}`);
  return withPolicy(String(html.source));
}

/** Fonts are data: addresses in the style; there are no images. */
function withPolicy(html: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashesOf(html, /<script type="module"[^>]*>([^]*?)<\/script>/g)}`,
    `style-src ${hashesOf(html, /<style[^>]*>([^]*?)<\/style>/g)}`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html.replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

function hashesOf(html: string, elements: RegExp): string {
  const hashes = [...html.matchAll(elements)].map(
    ([, content = ""]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`,
  );
  if (hashes.length === 0) throw new Error(`nothing in the viewer is like ${String(elements)}`);
  return hashes.join(" ");
}
