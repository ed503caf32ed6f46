import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders, type RequestOptions } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../scripts/contentSecurityPolicy.mjs";
import { serve, type Served } from "../../scripts/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
let server: Served;

beforeAll(async () => {
  mkdirSync(join(folder, "site/assets"), { recursive: true });
  mkdirSync(join(folder, "site-beside"));
  writeFileSync(join(folder, "site/index.html"), "<p>home</p>");
  writeFileSync(join(folder, "site/assets/a-1234.js"), "export {};");
  writeFileSync(join(folder, "secret"), "secret");
  writeFileSync(join(folder, "site-beside/secret"), "secret");
  symlinkSync(join(folder, "secret"), join(folder, "site/link"));
  server = await serve(join(folder, "site"), 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("the server answers with the page under the policy", async () => {
  const { status, headers, body } = await ask("/?any");
  expect(status).toBe(200);
  expect(body.toString()).toBe("<p>home</p>");
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  });
});

test("the server zips text for whoever takes it, and says the length of what it sends", async () => {
  const { headers, body } = await ask("/assets/a-1234.js", { headers: { "accept-encoding": "gzip" } });
  expect(headers).toMatchObject({ "content-encoding": "gzip", "content-length": String(body.length) });
  expect(gunzipSync(body).toString()).toBe("export {};");
});

test("a file named by its hash is kept for ever", async () => {
  expect((await ask("/assets/a-1234.js")).headers["cache-control"]).toContain("immutable");
});

test("a file that the browser has is not sent again", async () => {
  const { etag = "" } = (await ask("/")).headers;
  expect(await ask("/", { headers: { "if-none-match": etag } })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

test.each([
  "/../secret",
  "/%2e%2e/secret",
  "/..%2fsecret",
  "/..%5csecret",
  "/../site-beside/secret",
  "/link",
  "/assets",
  "/%00",
  "/%zz",
  "/none",
])("nothing outside the folder is served: %s", async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: Buffer.from("Not found.\n") });
});

test("the server only reads", async () => {
  expect((await ask("/", { method: "POST" })).status).toBe(405);
  expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
});

test("a port that is taken is refused by name", async () => {
  await expect(serve(folder, Number(new URL(server.address).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The path goes out as it is: `fetch` would tidy `..` away before the server sees it. */
function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(server.address, { ...options, path }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
