/** Rings for new tickets. Browsers let a page be heard only after somebody has touched it. */
export class Bell {
  #sound: AudioContext | null = null;

  get on(): boolean {
    return this.#sound?.state === "running";
  }

  /** In answer to a touch. */
  async allow(): Promise<void> {
    this.#sound ??= new AudioContext();
    await this.#sound.resume();
  }

  /** Two rising tones; for what nobody saw in time four, urgently. */
  ring(urgent = false): void {
    const sound = this.#sound;
    if (!sound || !this.on) return;
    const tones = urgent ? [1320, 990, 1320, 990] : [880, 1175];
    tones.forEach((pitch, place) => {
      const tone = sound.createOscillator();
      const loudness = sound.createGain();
      const from = sound.currentTime + place * 0.18;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.001, from);
      loudness.gain.exponentialRampToValueAtTime(0.4, from + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.17);
      tone.connect(loudness).connect(sound.destination);
      tone.start(from);
      tone.stop(from + 0.18);
    });
  }
}
