import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Device, type Card } from "../device";
import { watchForUpdates } from "../kit/updates";
import { LiveFeed, type Credentials, type LiveEvent, type Wanted } from "./feed";

/** What a screen that nobody signs in at is for. */
export interface Post {
  /** Its folder: /kitchen/ */
  readonly app: string;
  /** Where its browser keeps what it was enrolled as. */
  readonly store: string;
  readonly topic: Wanted["topic"];
  speak(language: string): void;
  /** Shows what the device kept from the last time, until something is heard. */
  recall?(device: Device): Promise<void>;
  /** Reads everything anew over HTTP. */
  refresh(device: Device, card: Card): Promise<void>;
  event(event: LiveEvent): void;
  /** A newer version waits; taken at once where nothing is said. */
  update?(apply: () => void): void;
}

/** A page that was loaded anew says that it has no contact only after it had a chance to make one. */
const PATIENCE = 4_000;
/** How exactly a page that is loaded without a network knows since when it has none. */
const NOTE_EVERY = 20_000;

/** What all screens without a person share: enrolment, sign-in, listening, and saying when nothing is heard. */
export class Display implements ReactiveController {
  device: Device | null = null;
  card: Card | null = null;
  /** Whether a code is needed. */
  enrolling = false;
  /** Since when what is shown may be out of date. */
  stale: Date | null = null;
  #feed: LiveFeed | null = null;
  #signedIn = false;
  #here = false;
  #fresh = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #note: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly post: Post,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#here = true;
    this.post.speak(navigator.language);
    this.#note = setInterval(() => this.#fresh && this.#heard(), NOTE_EVERY);
    watchForUpdates(this.post.app, (apply) => (this.post.update ? this.post.update(apply) : apply()));
    void this.begin();
  }

  hostDisconnected(): void {
    this.#here = false;
    clearInterval(this.#note);
    this.#quiet();
  }

  /** Also after it was enrolled. */
  async begin(): Promise<void> {
    const device = (this.device ??= await Device.open(this.post.store));
    if (!this.#here) return;
    this.enrolling = !device.identity;
    if (device.identity) {
      if (device.card) {
        await this.post.recall?.(device).catch(() => undefined);
        if (!this.#here) return;
        this.#show(device.card);
      }
      this.#listen(device, device.identity.outletId);
    }
    this.host.requestUpdate();
  }

  #listen(device: Device, outletId: string): void {
    this.#quiet();
    this.#feed = new LiveFeed(
      { topic: this.post.topic, outletId },
      {
        credentials: () => this.#credentials(device),
        refresh: async () => {
          if (this.card) await this.post.refresh(device, this.card);
        },
        event: (event) => this.post.event(event),
        stale: (since) => this.#hears(since),
        refused: (code) => this.#refused(device, code),
      },
    );
    this.#patience = setTimeout(() => this.#hears(this.#lastHeard()), PATIENCE);
    this.#feed.start();
  }

  /** The feed asks for them at every try, so that nothing else has to try again. */
  async #credentials(device: Device): Promise<Credentials> {
    if (this.#signedIn) return device.credentials();
    try {
      const card = await device.refresh();
      if (card) this.#show(card);
      await device.signIn();
      this.#signedIn = true;
    } catch (failure) {
      if (device.revoked) await this.#forget(device);
      throw failure;
    }
    return device.credentials();
  }

  #show(card: Card): void {
    this.card = card;
    this.post.speak(card.outlet.language);
    this.host.requestUpdate();
  }

  #hears(lostAt: Date | null): void {
    clearTimeout(this.#patience);
    this.stale = lostAt;
    this.#fresh = lostAt === null;
    if (this.#fresh) this.#heard();
    this.host.requestUpdate();
  }

  /** Only a terminal that is no more is set up anew. */
  #refused(device: Device, code: string): void {
    if (code.startsWith("token.")) this.#signedIn = false;
    if (code === "terminal.revoked" || code === "terminal.unknown") void this.#forget(device);
  }

  async #forget(device: Device): Promise<void> {
    this.#quiet();
    this.card = null;
    this.stale = null;
    await device.forget();
    device.revoked = false;
    this.enrolling = true;
    this.host.requestUpdate();
  }

  #quiet(): void {
    clearTimeout(this.#patience);
    this.#fresh = false;
    this.#signedIn = false;
    this.#feed?.stop();
    this.#feed = null;
  }

  #heard(): void {
    localStorage.setItem(`${this.post.store}-heard`, new Date().toISOString());
  }

  #lastHeard(): Date {
    return new Date(localStorage.getItem(`${this.post.store}-heard`) ?? Date.now());
  }
}
