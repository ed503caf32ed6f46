// A static server for the built site, with nothing but node: what `npm start`, the browser tests, the shots and the bench share.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";

const compress = promisify(gzip);

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".svg", "image/svg+xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
]);

/**
 * Serves a folder on this machine only (`host` widens that) and resolves to `{ address, close }`.
 * Rejects when the port is taken. Port 0 takes a free one.
 */
export async function serve(dir, port, host = "127.0.0.1") {
  const root = await realpath(dir);
  const files = new Map();
  const server = createServer((request, response) => {
    answer(root, files, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("The server failed.\n");
      console.error(error);
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(root, files, request, response) {
  const send = (status, headers, body = Buffer.alloc(0)) => {
    const always = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
    response.writeHead(status, { ...always, ...(status === 304 ? {} : { "Content-Length": body.length }), ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const refuse = (status, text, headers) =>
    send(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }, Buffer.from(`${text}\n`));

  if (!["GET", "HEAD"].includes(request.method)) {
    refuse(405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
    return;
  }
  const path = await fileAt(root, request.url);
  if (path === undefined) {
    refuse(404, "Not found.");
    return;
  }
  const file = await load(files, path);
  const headers = headersOf(file, path.startsWith(join(root, "assets") + sep));
  const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (request.headers["if-none-match"] === file.tag) send(304, headers);
  else if (file.zipped !== undefined && takesGzip) send(200, { ...headers, "Content-Encoding": "gzip" }, file.zipped);
  else send(200, headers, file.content);
}

function headersOf(file, isNamedByHash) {
  return {
    "Content-Type": file.type,
    "Content-Security-Policy": contentSecurityPolicy,
    "Cross-Origin-Opener-Policy": "same-origin",
    // A file with its content's hash in its name never changes. Everything else asks first.
    "Cache-Control": isNamedByHash ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: file.tag,
    ...(file.zipped && { Vary: "Accept-Encoding" }),
  };
}

/** The real path of the file that the address names; undefined when there is none, or when it lies outside the root. */
async function fileAt(root, url) {
  try {
    const name = decodeURIComponent(new URL(url, "http://local").pathname);
    const path = await realpath(join(root, name.endsWith("/") ? `${name}index.html` : name));
    return path.startsWith(root + sep) && (await stat(path)).isFile() ? path : undefined;
  } catch {
    // Not an address, or no such file: both are "not found" to whoever asks.
    return undefined;
  }
}

async function load(files, path) {
  const { mtimeMs, size } = await stat(path);
  const known = files.get(path);
  if (known?.mtimeMs === mtimeMs && known.size === size) return known;
  const content = await readFile(path);
  const type = types.get(extname(path)) ?? "application/octet-stream";
  const file = {
    mtimeMs,
    size,
    content,
    type,
    tag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
    zipped: type.includes("charset") ? await compress(content) : undefined,
  };
  files.set(path, file);
  return file;
}
