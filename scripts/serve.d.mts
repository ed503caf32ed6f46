export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export function serve(dir: string, port: number, host?: string): Promise<Served>;
