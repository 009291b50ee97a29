/** Red, green and blue, 0 to 255 each. `clear` = nothing is painted; null = not known, so nothing is concluded from it. */
export type Colour = readonly [number, number, number] | 'clear' | null;

export const white: Colour = [255, 255, 255];
const named: Readonly<Record<string, Colour>> = {
  white,
  black: [0, 0, 0],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  transparent: 'clear',
};

/** The colour in a CSS value or an HTML attribute, without spaces and in lower case; null where it names none it knows. */
export function colour(value: string): Colour {
  if (value.includes('url(') || value.includes('gradient')) return null;
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])/.exec(value)?.[1];
  if (hex !== undefined) {
    const full = hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join('');
    const part = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
    return [part(0), part(2), part(4)];
  }
  const mixed = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,([\d.]+))?\)/.exec(value);
  if (mixed !== null) {
    return mixed[4] !== undefined && Number(mixed[4]) === 0
      ? 'clear'
      : [Number(mixed[1]), Number(mixed[2]), Number(mixed[3])];
  }
  return named[/^[a-z]+/.exec(value)?.[0] ?? ''] ?? null;
}

/** True where a person could not tell one from the other. */
export function alikeColours(one: Colour, other: Colour): boolean {
  if (one === null || other === null || one === 'clear' || other === 'clear') return false;
  return one.every((part, at) => Math.abs(part - (other[at] ?? 0)) <= 12);
}
