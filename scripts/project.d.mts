export const root: string;
export function run(program: string, args: readonly string[], environment?: Readonly<Record<string, string>>): boolean;
export function npm(...args: readonly string[]): boolean;
export function tool(file: string, args: readonly string[], environment?: Readonly<Record<string, string>>): boolean;
export function installMissing(): boolean;
