// Numbers for messages: as many decimals as they have and no noise of floating point. Knows no rule.

/** 6.82 for 6.8199999999; no exponent below 10^21. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
