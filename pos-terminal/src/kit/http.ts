/** The server said no, and why. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly field: string | null = null,
  ) {
    super(detail);
  }
}

/** Nobody answered: no network, or no server behind it. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

export interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly patience?: number;
}

const PATIENCE_MILLIS = 15_000;

/** Asks the API under /api/v1, and hands back its answer whatever it says, unless nobody is there. */
export async function ask(path: string, call: Call = {}): Promise<Response> {
  const method = call.method ?? "GET";
  let answer: Response;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(call.patience ?? PATIENCE_MILLIS),
      headers: {
        Accept: "application/json",
        ...(call.body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" ? {} : { "Idempotency-Key": crypto.randomUUID() }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
  } catch (failure) {
    throw new Unreachable(failure instanceof Error ? failure.message : String(failure));
  }
  if (isAway(answer)) throw new Unreachable(`The server answered ${answer.status}.`);
  return answer;
}

/** Whether nobody has said yes or no: there was no answer, or the server failed itself. */
export function isUndecided(failure: unknown): boolean {
  return failure instanceof Unreachable || (failure instanceof Refused && failure.status >= 500);
}

/** The API says in JSON what it refuses; a server that is still starting says that there is no such page. */
function isAway({ status, headers }: Response): boolean {
  if (status < 400) return false;
  return (status >= 502 && status <= 504) || !headers.get("Content-Type")?.includes("json");
}

/** What the answer holds; a refusal is thrown. */
export async function read<T>(answer: Response): Promise<T> {
  let text: string;
  try {
    text = await answer.text();
  } catch (failure) {
    throw new Unreachable(failure instanceof Error ? failure.message : String(failure));
  }
  if (answer.ok) return parsed<T>(text);
  const problem = problemOf(text);
  throw new Refused(answer.status, problem.code ?? `http.${answer.status}`, problem.detail ?? answer.statusText, problem.field ?? null);
}

/** A network that wants to be paid first answers everything with a page of its own. */
function parsed<T>(text: string): T {
  try {
    return JSON.parse(text || "null") as T;
  } catch {
    throw new Unreachable("Somebody else answered.");
  }
}

function problemOf(text: string): { code?: string; detail?: string; field?: string } {
  try {
    return JSON.parse(text) as { code?: string; detail?: string; field?: string };
  } catch {
    return {};
  }
}
