/** An input that no bill can be made of: which field, and a code that is the server's for the same mistake. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    fact: string,
  ) {
    super(`${field} ${fact}`);
    this.name = "Refusal";
  }
}

export function refuse(code: string, field: string, fact: string): never {
  throw new Refusal(`pricing.${code}`, field, fact);
}
