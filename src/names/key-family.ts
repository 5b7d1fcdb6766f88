/** The family of a key algorithm, such as `RSA`. Undefined for a text that is not the name of one. */
export function keyFamily(algorithm: string): 'RSA' | 'EC' | undefined {
  return (['RSA', 'EC'] as const).find((family) => algorithm.startsWith(`${family}_`));
}
