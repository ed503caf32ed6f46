import { describe, expect, it } from "vitest";
import { safeAddress } from "../../src/model/safeAddress.ts";

describe("safeAddress", () => {
  it("opens the web and mail, and nothing that could run", () => {
    expect(safeAddress("https://example.org/a?b=c")).toBe("https://example.org/a?b=c");
    expect(safeAddress("mailto:someone@example.org")).toBe("mailto:someone@example.org");
    for (const text of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "file:///etc",
      "/here",
      "",
      undefined,
    ]) {
      expect(safeAddress(text)).toBeUndefined();
    }
  });
});
