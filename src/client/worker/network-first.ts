import { Strategy, type StrategyHandler } from 'workbox-strategies';
import type { RequestEvent } from './scope.ts';

/** So long, in ms, the network has to answer where there is something to show without it. */
const patience = 3000;
/** So long, in ms, a network that has not answered is not waited for again. */
const silence = 10_000;

interface Sources {
  /** what can be shown without the network */
  find(request: Request): Promise<Response | undefined>;
  /** what is shown where there is nothing, when the network cannot be reached */
  otherwise?(): Promise<Response | undefined>;
  /** whether only the network or its failure can answer, however long that takes */
  mustWait?(request: Request, event: RequestEvent): Promise<boolean>;
  /** told what the network has answered */
  onAnswer?(request: Request, response: Response): Promise<void>;
}

let silentUntil = 0;

/**
 * Answers from the network, and with what is kept when the network cannot be reached, answers with an error of the
 * host's, or does not answer in time.
 */
export class NetworkFirst extends Strategy {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    super();
    this.#sources = sources;
  }

  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { find, otherwise, mustWait, onAnswer } = this.#sources;
    const answer = this.#fetch(request, handler);
    // It may come too late for the reader, and is then still good for the next time.
    handler.waitUntil(
      answer.then(
        (response) => (response.ok ? onAnswer?.(request, response.clone()) : undefined),
        () => undefined,
      ),
    );
    const kept = await find(request);
    if (!kept) return answer.catch(async (error) => orThrow(await otherwise?.(), error));
    const isSilent = Date.now() < silentUntil;
    const mayWait = !isSilent && (await mustWait?.(request, handler.event as unknown as RequestEvent));
    return (mayWait ? answer : within(isSilent ? 0 : patience, answer)).then(
      (response) => (response.status < 500 ? response : kept),
      () => kept,
    );
  }

  async #fetch(request: Request, handler: StrategyHandler): Promise<Response> {
    const response = await handler.fetch(request);
    silentUntil = 0;
    return response;
  }
}

/** Waits for an answer for a while; a network that has not come with it by then is taken to be silent. */
function within(time: number, answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      silentUntil = Date.now() + silence;
      reject(new Error('The network does not answer.'));
    }, time);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function orThrow(response: Response | undefined, error: unknown): Response {
  if (!response) throw error;
  return response;
}
