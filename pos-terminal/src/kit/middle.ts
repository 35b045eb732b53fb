import { css } from "lit";

/** How a sheet looks that shows one sum, what becomes of it, and what can be done about it. */
export const middle = css`
  .middle {
    display: grid;
    gap: 8px;
    justify-items: center;
    text-align: center;
  }
  .sum {
    font-size: 2.25rem;
    font-weight: 700;
    line-height: 1.1;
  }
  .big {
    font-size: 1.35rem;
    font-weight: 700;
  }
  .row {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 8px;
  }
  .sure {
    grid-column: 1 / -1;
    margin-bottom: 8px;
    font-weight: 600;
  }
  @media (prefers-reduced-motion: no-preference) {
    .busy::after {
      content: "";
      display: inline-block;
      width: 0.7em;
      height: 0.7em;
      margin-left: 0.5em;
      border: 3px solid var(--brand);
      border-right-color: transparent;
      border-radius: 50%;
      animation: turn 1s linear infinite;
    }
    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
  }
`;
