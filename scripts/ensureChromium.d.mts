import type { LaunchOptions } from "@playwright/test";

export function findChromium(): string | undefined;
export function ensureChromium(): string | undefined;
export function launchOptions(): LaunchOptions;
