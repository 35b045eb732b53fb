import { css } from "lit";

/** A kitchen's colours: dark, and at least 7:1 wherever something is read. */
export const dark = css`
  :host {
    --ground: #07090c;
    --card: #161b22;
    --raised: #232b36;
    --ink: #f6f8fa;
    --quiet: #c3ccd6;
    --edge: #3d4856;
    --brand: #7fe3c4;
    --on-brand: #04211a;
    --warn: #ffd166;
    --bad: #ffb3ab;
    --bad-ground: #6b0d0d;
    --good: #8ce99a;
    display: block;
    min-height: 100%;
    box-sizing: border-box;
    background: var(--ground);
    color: var(--ink);
    font: 18px/1.3 system-ui, "Segoe UI", Roboto, sans-serif;
  }
  * {
    box-sizing: border-box;
  }
  button,
  select,
  input {
    font: inherit;
    min-height: 64px;
    min-width: 64px;
    border-radius: 12px;
    border: 2px solid var(--edge);
    background: var(--raised);
    color: var(--ink);
    padding: 0 20px;
    touch-action: manipulation;
  }
  button {
    font-weight: 650;
    cursor: pointer;
  }
  button:focus-visible,
  select:focus-visible,
  input:focus-visible {
    outline: 4px solid var(--brand);
    outline-offset: 2px;
  }
  button.main {
    background: var(--brand);
    border-color: var(--brand);
    color: var(--on-brand);
  }
  button[aria-pressed="true"] {
    border-color: var(--brand);
    color: var(--brand);
  }
`;
