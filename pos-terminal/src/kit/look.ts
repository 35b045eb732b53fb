import { css } from "lit";

/** How buttons, fields and texts look in all parts of the till. */
export const look = css`
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  button {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: var(--round);
    min-height: var(--touch);
    min-width: var(--touch);
    padding: 8px 16px;
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
  }
  button:active {
    background: var(--pressed);
  }
  button:disabled {
    color: var(--ink-quiet);
    background: var(--ground);
    cursor: default;
  }
  button.main {
    color: var(--on-brand);
    background: var(--brand);
    border-color: var(--brand);
    font-weight: 600;
  }
  button.main:active {
    background: var(--brand-pressed);
  }
  button.main:disabled {
    color: var(--ink-quiet);
    background: var(--edge);
    border-color: var(--edge);
  }
  button.plain {
    border-color: transparent;
    background: transparent;
  }
  button.plain:active {
    background: var(--pressed);
  }
  button[aria-pressed="true"] {
    color: var(--on-brand);
    background: var(--brand);
    border-color: var(--brand);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  input,
  textarea {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge-strong);
    border-radius: var(--round);
    min-height: var(--touch);
    padding: 8px 16px;
    width: 100%;
  }
  input::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  label {
    display: grid;
    gap: 6px;
    font-weight: 600;
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .bad {
    color: var(--bad);
  }
  .money {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
