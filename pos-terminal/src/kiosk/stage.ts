import { css } from "lit";

/** How a screen looks that says one thing in the middle. */
export const stage = css`
  :host {
    display: flex;
    min-height: 0;
  }
  .middle {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    align-items: center;
    gap: 1.5rem;
    padding: 1.5rem;
    overflow: auto;
    text-align: center;
    font-size: 1.2rem;
  }
  h1 {
    font-size: clamp(1.7rem, 5vmin, 3rem);
    line-height: 1.15;
  }
  h1:focus {
    outline: none;
  }
`;
