/** Red, green and blue, linear, 0–1. */
type Light = readonly [number, number, number];

const identity = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** What is seen without one of the three kinds of cones: Machado, Oliveira and Fernandes 2009, severity 1. */
export const visions = {
  usual: identity,
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Vision = keyof typeof visions;

/** The contrast ratio of WCAG 2 between two colours `#RRGGBB`. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(lightOf(a)), luminance(lightOf(b))].toSorted((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours look: the distance in CIE L*a*b* (CIE76; about 2.3 can just be noticed side by side). */
export function distance(a: string, b: string, vision: Vision): number {
  const [p, q] = [labOf(seen(lightOf(a), vision)), labOf(seen(lightOf(b), vision))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lightOf(colour: string): Light {
  if (!/^#[\dA-F]{6}$/i.test(colour)) throw new Error(`not a colour: ${colour}`);
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen([red, green, blue]: Light, vision: Vision): Light {
  const [r, g, b] = visions[vision].map(([x, y, z]) => Math.max(0, Math.min(1, x * red + y * green + z * blue)));
  return [r ?? 0, g ?? 0, b ?? 0];
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE L*a*b* under D65. */
function labOf([red, green, blue]: Light): Light {
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(luminance([red, green, blue]));
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
}
