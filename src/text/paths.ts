/** How the way from one entity to another is written: "Aramco → 10% → Horse Powertrain ← 45% ← Renault". */
export const pathText = {
  forward: (from: string, tie: string) => `${from} → ${tie} → `,
  back: (from: string, tie: string) => `${from} ← ${tie} ← `,
  mutual: (from: string, tie: string) => `${from} — ${tie} — `,
  agreed: (tie: string) => `${tie} · agreed`,
  plan: (tie: string, status: string) => `${tie} ${status}`,
} as const;
